package hood.book;

import hood.diagnostic.Checked;
import hood.source.Excerpt;

/** A way to show mathematics. */
public interface MathFormat {
    /**
     * The HTML of a formula.
     *
     * @param tex the formula in TeX
     * @param display whether it stands on lines of its own
     */
    Checked<String> html(Excerpt tex, boolean display);
}
