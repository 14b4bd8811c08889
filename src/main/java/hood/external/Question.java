package hood.external;

import hood.book.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An address, and where it is linked from.
 *
 * @param address the address
 * @param links the links that lead there, with whatever fragment
 */
record Question(Address address, List<Link> links) {
    Question {
        links = List.copyOf(links);
    }

    /** Each address once, in the order of the links; those that are none are left out. */
    static List<Question> of(List<Link> links) {
        Map<Address, List<Link>> byAddress = new LinkedHashMap<>();
        for (Link link : links) {
            Address.of(link.destination())
                    .ifPresent(address -> byAddress
                            .computeIfAbsent(address, key -> new ArrayList<>())
                            .add(link));
        }
        return byAddress.entrySet().stream()
                .map(entry -> new Question(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The ids that the page should have. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        links.forEach(link -> ids.add(id(link)));
        ids.remove("");
        return ids;
    }

    static String id(Link link) {
        return Fragments.id(Address.fragment(link.destination()));
    }
}
