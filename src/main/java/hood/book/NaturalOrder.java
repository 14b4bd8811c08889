package hood.book;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders paths as people do: runs of digits by their value, all else by character. */
enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    private static final Pattern TOKEN = Pattern.compile("[0-9]+|[^0-9]");

    @Override
    public int compare(String a, String b) {
        Matcher left = TOKEN.matcher(a);
        Matcher right = TOKEN.matcher(b);
        while (true) {
            boolean more = left.find();
            if (more != right.find()) return more ? 1 : -1;
            if (!more) return a.compareTo(b);
            int order = compareTokens(left.group(), right.group());
            if (order != 0) return order;
        }
    }

    private static int compareTokens(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }
}
