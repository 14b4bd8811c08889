package hood.highlight;

/** What a piece of code is; pages colour it by its class. */
enum Kind {
    KEYWORD("hl-k"),
    TYPE("hl-t"),
    BUILTIN("hl-b"),
    CONSTANT("hl-c"),
    FUNCTION("hl-f"),
    STRING("hl-s"),
    NUMBER("hl-n"),
    COMMENT("hl-m"),
    /** Preprocessor lines, annotations, prompts, headers. */
    META("hl-p"),
    REGISTER("hl-r"),
    LABEL("hl-l"),
    KEY("hl-y"),
    INSERTED("hl-i"),
    DELETED("hl-d");

    private final String css;

    Kind(String css) {
        this.css = css;
    }

    /** The class of its spans. */
    String css() {
        return css;
    }
}
