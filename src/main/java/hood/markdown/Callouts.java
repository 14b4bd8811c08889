package hood.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import hood.book.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ties the circled digits of a listing to the list right behind it that explains them. */
final class Callouts {
    private static final Pattern CALLOUT = Pattern.compile("[\u2460-\u2473][ \\t]*(?:\\n|$)");

    private Callouts() {}

    /** Gives the list's items ids, and the fence the ids' prefix as its attribute {@code callouts}. */
    static void mark(FencedCodeBlock fence, Holes holes) {
        boolean explained = fence.getNext() instanceof OrderedList
                && CALLOUT.matcher(fence.getContentChars()).find();
        if (!explained) return;
        String prefix = "callout-" + holes.attributes().size();
        holes.attributes().put(fence, new Attributes(Optional.empty(), List.of(), Map.of("callouts", prefix)));
        holes.attributes().put(fence.getNext(), new Attributes(Optional.empty(), List.of("callouts"), Map.of()));
        int number = 1;
        for (Node item : fence.getNext().getChildren()) {
            if (!(item instanceof ListItem)) continue;
            Attributes id = new Attributes(Optional.of(prefix + "-" + number++), List.of(), Map.of());
            holes.attributes().put(item, id);
        }
    }
}
