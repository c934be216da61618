package org.hearth.server;

import java.util.List;
import java.util.function.Function;
import org.hearth.answer.Answer;
import org.hearth.answer.MediaType;

/**
 * Answers one operation of the contract. Blocks.
 *
 * @param forms the forms its answer can have: known before anything is read, so that a refusal leaves no audit entry
 */
record Operation(List<MediaType> forms, Function<Request, Answer> answers) {

    /** An operation that answers JSON alone. */
    static Operation document(Function<Request, Object> content) {
        return new Operation(List.of(MediaType.JSON), request -> new Answer.Document(content.apply(request)));
    }

    /** An operation that answers a table in every form. */
    static Operation table(Function<Request, Answer.Table> table) {
        return new Operation(List.of(MediaType.values()), table::apply);
    }

    Answer answer(Request request) {
        return answers.apply(request);
    }
}
