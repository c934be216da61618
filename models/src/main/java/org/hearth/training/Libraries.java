package org.hearth.training;

import de.bwaldvogel.liblinear.Linear;
import java.security.CodeSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import org.duckdb.DuckDBDriver;
import org.tribuo.Model;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.common.tree.TreeModel;

/** Versions of what trains: a model is rebuilt only by the same ones. */
public final class Libraries {

    private Libraries() {}

    /** Each library with the file it was loaded from, whose name says the version; and the Java that runs it. */
    public static SortedMap<String, String> inUse() {
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("duckdb", jar(DuckDBDriver.class));
        versions.put("java", Runtime.version().toString());
        versions.put("liblinear", jar(Linear.class));
        versions.put("tribuo", jar(Model.class));
        versions.put("tribuo-sgd", jar(AbstractSGDTrainer.class));
        versions.put("tribuo-tree", jar(TreeModel.class));
        versions.put("xgboost4j", jar(Booster.class));
        return versions;
    }

    private static String jar(Class<?> of) {
        String path = Optional.ofNullable(of.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(Object::toString)
                .orElse("unknown");
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }
}
