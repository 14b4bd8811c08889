package hood.book;

import java.util.Objects;

/** Where a link leads. */
public sealed interface Target {
    /**
     * A page of the site.
     *
     * @param address its path in the site
     * @param fragment the id of a place on it, or empty
     */
    record Page(String address, String fragment) implements Target {
        public Page {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(fragment, "fragment");
        }
    }

    /**
     * A file of the book that is copied into the site, at the same path.
     *
     * @param path its path in the book
     * @param suffix query and fragment as written, with {@code ?} and {@code #}, or empty
     */
    record File(String path, String suffix) implements Target {
        public File {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(suffix, "suffix");
        }
    }

    /**
     * An address outside the book.
     *
     * @param url the address as written
     */
    record External(String url) implements Target {
        public External {
            Objects.requireNonNull(url, "url");
        }
    }

    /** Nowhere: the link is broken, or there is nothing yet to link to. */
    record Nowhere() implements Target {}
}
