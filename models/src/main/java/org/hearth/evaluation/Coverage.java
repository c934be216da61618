package org.hearth.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hearth.training.Answers;
import org.hearth.training.RiskMatrix;
import org.hearth.training.RiskModel;

/**
 * How often an answer held what came, on the test dates.
 *
 * @param group in plain words
 * @param rows test rows in it
 * @param held share of them whose outcome the answer held
 * @param tooLittle share of them of whom the answer was that too little is known
 */
public record Coverage(String group, long rows, double held, double tooLittle) {

    /**
     * Coverage of all rows, of those with and without the label, and of each group.
     *
     * @param answers as of each date
     */
    static List<Coverage> of(Map<LocalDate, Answers> answers, RiskModel model, RiskMatrix matrix, int[] rows) {
        List<Coverage> coverage = new ArrayList<>();
        coverage.add(of("everyone", answers, model, matrix, rows));
        coverage.add(of("with the label", answers, model, matrix, some(rows, row -> matrix.labels()[row] == 1)));
        coverage.add(of("without the label", answers, model, matrix, some(rows, row -> matrix.labels()[row] == 0)));
        Answers any = answers.values().iterator().next();
        String feature = matrix.columns().get(any.column());
        for (int group = 0; group <= any.from().size(); group++) {
            int wanted = group;
            int[] members = some(rows, row -> any.group(matrix.values(), matrix.offset(row)) == wanted);
            String from = group == 0
                    ? "below " + any.from().get(0)
                    : "from " + any.from().get(group - 1);
            coverage.add(of(feature + " " + from, answers, model, matrix, members));
        }
        return coverage;
    }

    private static int[] some(int[] rows, IntPredicate which) {
        return IntStream.of(rows).filter(which).toArray();
    }

    private static Coverage of(
            String name, Map<LocalDate, Answers> answers, RiskModel model, RiskMatrix matrix, int[] rows) {
        double held = 0;
        double tooLittle = 0;
        for (int row : rows) {
            Answers then = Objects.requireNonNull(answers.get(matrix.dates()[row]));
            int group = then.group(matrix.values(), matrix.offset(row));
            double margin = model.margin(matrix.values(), matrix.offset(row));
            held += then.holds(group, margin, matrix.labels()[row] == 1) ? 1 : 0;
            tooLittle += then.answer(group, margin).equals(Answers.TOO_LITTLE) ? 1 : 0;
        }
        return new Coverage(name, rows.length, held / Math.max(1, rows.length), tooLittle / Math.max(1, rows.length));
    }
}
