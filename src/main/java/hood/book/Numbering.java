package hood.book;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The numbers in a document.
 *
 * @param sections the number of each heading, empty where it has none, in the order of {@link Document#headings()}
 * @param labels the number of each label, in the order of {@link Document#labels()}
 */
record Numbering(List<String> sections, List<String> labels) {
    /** How many levels of headings are numbered. */
    private static final int LEVELS = 2;
    /** Headings that bring a number of their own. */
    private static final Pattern NUMBERED =
            Pattern.compile("第?[0-9一二三四五六七八九十百]+(?:[章节回]|[.、．].*|(?:\\.[0-9]+)+\\s.*).*");

    Numbering {
        Objects.requireNonNull(sections, "sections");
        Objects.requireNonNull(labels, "labels");
        sections = List.copyOf(sections);
        labels = List.copyOf(labels);
    }

    /**
     * The numbers in a document: sections count within the chapter, {@code 2.1}, and figures, tables, listings and
     * equations each within it too, {@code 2-1}.
     *
     * @param chapter the chapter's number, or empty
     * @param withSections whether its sections are numbered
     */
    static Numbering of(Document document, String chapter, boolean withSections) {
        List<String> sections = withSections && !chapter.isEmpty() && !isNumberedByHand(document)
                ? sections(document.headings(), chapter)
                : document.headings().stream().map(heading -> "").toList();
        Map<Label.Kind, Integer> counts = new EnumMap<>(Label.Kind.class);
        List<String> labels = new ArrayList<>();
        for (Label label : document.labels()) {
            int count = counts.merge(label.kind(), 1, Integer::sum);
            boolean section = label.kind() == Label.Kind.SEC;
            labels.add(
                    section
                            ? sectionOf(label, document, sections)
                            : chapter.isEmpty() ? "" + count : chapter + "-" + count);
        }
        return new Numbering(sections, labels);
    }

    private static boolean isNumberedByHand(Document document) {
        return document.headings().stream()
                .anyMatch(heading -> NUMBERED.matcher(heading.text().plain()).matches());
    }

    private static List<String> sections(List<Heading> headings, String chapter) {
        int top = headings.stream().mapToInt(Heading::level).min().orElse(1);
        int[] counts = new int[LEVELS];
        List<String> numbers = new ArrayList<>();
        for (Heading heading : headings) {
            int depth = heading.level() - top;
            if (depth >= LEVELS) {
                numbers.add("");
                continue;
            }
            counts[depth]++;
            for (int i = depth + 1; i < LEVELS; i++) counts[i] = 0;
            StringBuilder number = new StringBuilder(chapter);
            for (int i = 0; i <= depth; i++) number.append('.').append(counts[i]);
            numbers.add(number.toString());
        }
        return numbers;
    }

    private static String sectionOf(Label label, Document document, List<String> sections) {
        for (int i = 0; i < sections.size(); i++) {
            if (document.headings().get(i).id().equals(label.id())) return sections.get(i);
        }
        return "";
    }
}
