package hood.book;

import java.util.Objects;

/**
 * An address that a page, or a place on it, had before.
 *
 * @param address the page's path in the site; no page is there now unless {@code fragment} names a place
 * @param fragment the id of the place; empty for the page
 * @param now where it is now
 */
public record Redirect(String address, String fragment, Target now) {
    public Redirect {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(fragment, "fragment");
        Objects.requireNonNull(now, "now");
    }
}
