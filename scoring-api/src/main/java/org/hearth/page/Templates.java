package org.hearth.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Turns a view into HTML with the templates compiled into this jar. Safe for many threads. */
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The whole page as HTML. */
    public String html(Frame frame, View view) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(view.template(), Map.of("frame", frame, "view", view), output);
        return output.toString();
    }
}
