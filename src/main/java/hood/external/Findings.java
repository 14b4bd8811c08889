package hood.external;

import hood.book.Link;
import hood.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to say about answers. */
final class Findings {
    /** Of the places of a link, so many are named. */
    private static final int PLACES = 5;

    private Findings() {}

    /** About an address that is none. */
    static Diagnostic malformed(Link link) {
        return Diagnostic.error("external-broken", "不是有效的网址 / not a valid web address")
                .at(link.span())
                .help("write it whole: https://example.org/page");
    }

    /** About an address that was asked for. */
    static List<Diagnostic> of(Question question, Answer answer) {
        List<Link> links = question.links();
        if (answer instanceof Answer.Found found) return found(question, found);
        if (answer instanceof Answer.Broken broken) {
            return List.of(
                    at(
                            links,
                            Diagnostic.error("external-broken", "外部链接失效 / broken outside link: " + broken.why())
                                    .help(
                                            "find its new address; if it does work in a browser, name it under external: ignore")));
        }
        if (answer instanceof Answer.Refused refused) {
            return List.of(at(
                    links,
                    Diagnostic.warning(
                                    "external-refused", "对方不让程序查看 / the server turns programs away: " + refused.why())
                            .help("look yourself, then name it under external: ignore")));
        }
        if (answer instanceof Answer.Local local) {
            return List.of(
                    at(
                            links,
                            Diagnostic.warning(
                                            "external-local",
                                            "读者打不开的地址 / an address that readers cannot reach: " + local.host())
                                    .help(
                                            "link to a public address, or write it as code; --external-local asks all the same")));
        }
        return List.of(at(
                links,
                Diagnostic.warning(
                                "external-unreachable",
                                "没有联系上 / cannot be reached: " + ((Answer.Unreachable) answer).why())
                        .help("try again later; if it stays so, find another address")));
    }

    /** About many addresses of which none answers: it is the network's fault. */
    static Diagnostic offline(int addresses) {
        return Diagnostic.warning(
                        "external-unreachable", "一个地址也没有联系上 / none of " + addresses + " addresses can be reached")
                .help(
                        "look whether this machine is connected; a proxy is named with -Dhttps.proxyHost and -Dhttps.proxyPort");
    }

    private static List<Diagnostic> found(Question question, Answer.Found found) {
        List<Diagnostic> findings = new ArrayList<>();
        found.moved().ifPresent(moved -> {
            boolean toFront = moved.isRoot() && !question.address().isRoot();
            findings.add(at(
                    question.links(),
                    Diagnostic.warning("external-moved", "外部链接已经搬家 / moved for good to " + moved)
                            .help(
                                    toFront
                                            ? "this is the front page of a site: look whether what you link to is gone"
                                            : "write \"" + moved + "\"")));
        });
        Map<String, List<Link>> missing = new LinkedHashMap<>();
        for (Link link : question.links()) {
            String id = Question.id(link);
            if (found.missing().contains(id))
                missing.computeIfAbsent(id, key -> new ArrayList<>()).add(link);
        }
        missing.forEach((id, links) -> findings.add(at(
                links,
                Diagnostic.warning("external-anchor", "外部页面没有这个位置 / the page has no place \"#" + id + "\"")
                        .help("look for its new name, or leave the fragment out"))));
        return findings;
    }

    private static Diagnostic at(List<Link> links, Diagnostic finding) {
        Diagnostic placed = finding.at(links.get(0).span());
        for (Link link : links.subList(1, Math.min(links.size(), PLACES)))
            placed = placed.note("also here", link.span());
        int more = links.size() - PLACES;
        if (more <= 0) return placed;
        return placed.note(
                "and here, with " + (more - 1) + " more", links.get(PLACES).span());
    }
}
