package hood.external;

/** The beginning of addresses, with {@code *} for whatever. */
final class AddressPattern {
    private AddressPattern() {}

    /** Whether an address begins as the pattern says. */
    static boolean matches(String pattern, String address) {
        String[] parts = pattern.split("\\*", -1);
        if (!address.startsWith(parts[0])) return false;
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            int found = address.indexOf(parts[i], at);
            if (found < 0) return false;
            at = found + parts[i].length();
        }
        return true;
    }
}
