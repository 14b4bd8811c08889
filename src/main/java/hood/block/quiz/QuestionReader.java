package hood.block.quiz;

import hood.block.quiz.Quiz.Answer;
import hood.block.quiz.Quiz.Question;
import hood.book.Block;
import hood.book.Fragment;
import hood.book.Passage;
import hood.book.Text;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.Span;
import hood.yaml.YamlMap;
import hood.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Reads the questions of one quiz. */
final class QuestionReader {
    private static final List<String> KINDS = List.of("answers", "order", "output");

    private final Block.Context context;
    private final List<Diagnostic> sink;

    QuestionReader(Block.Context context, List<Diagnostic> sink) {
        this.context = context;
        this.sink = sink;
    }

    /** A question, whole whatever is wrong with it. */
    Question read(YamlValue value) {
        YamlMap map = value.map();
        Span start = value.span().file().span(value.span().start(), value.span().start());
        Span place = map.keySpan("question").orElse(start);
        Optional<Excerpt> text = map.excerpt("question");
        if (value.isMap() && text.filter(said -> !said.text().isBlank()).isEmpty()) {
            sink.add(Diagnostic.error("quiz-empty", "题目是空的 / the question says nothing")
                    .at(place)
                    .help("write what is asked under question:"));
        }
        Lead lead = Lead.of(text.orElse(Excerpt.of(start)));
        Passage words = inline(lead.words());
        Passage rest = block(lead.rest());
        List<String> given =
                KINDS.stream().filter(key -> map.keySpan(key).isPresent()).toList();
        given.forEach(map::value);
        if (value.isMap() && given.size() != 1) {
            sink.add(Diagnostic.error("quiz-kind", "题目要有且只有一种答案 / a question has answers of one kind")
                    .at(given.size() < 2 ? place : map.keySpan(given.get(1)).orElse(place))
                    .help("give one of answers:, order: and output:"));
        }
        Passage why = map.excerpt("why").map(this::block).orElse(Passage.EMPTY);
        String kind = given.isEmpty() ? "answers" : given.get(0);
        String asked = text.map(Excerpt::text).orElse("");
        Question question = switch (kind) {
            case "order" -> order(map, asked, words, rest, why);
            case "output" -> output(map, asked, words, rest, why);
            default -> choice(map, asked, words, rest, why);
        };
        map.rejectOthers();
        return question;
    }

    // --- choice

    private Question choice(YamlMap map, String asked, Passage words, Passage rest, Passage why) {
        List<YamlValue> items = map.items("answers");
        List<String> texts = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        for (YamlValue item : items) {
            YamlMap answer = item.map();
            Excerpt text = answer.excerpt("text")
                    .orElse(Excerpt.of(item.span()
                            .file()
                            .span(item.span().start(), item.span().start())));
            boolean right = answer.flag("right", false);
            Optional<Excerpt> reason = answer.excerpt("why");
            if (item.isMap()) {
                Span place = answer.keySpan("text").orElse(text.span(0, 0));
                check(text, place, seen);
                if (reason.filter(said -> !said.text().isBlank()).isEmpty()) unexplained(place);
            }
            texts.add(text.text().strip());
            answers.add(new Answer(
                    letter(answers.size()),
                    label(text),
                    right,
                    reason.map(this::block).orElse(Passage.EMPTY)));
            answer.rejectOthers();
        }
        List<Integer> right = IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).right())
                .boxed()
                .toList();
        String kind = kind(map).orElse(right.size() > 1 ? "multiple" : "single");
        map.keySpan("answers").ifPresent(place -> count(place, kind, answers.size(), right.size()));
        return new Question(kind, key(kind, asked, texts), words, rest, answers, right, List.of(), why);
    }

    private Optional<String> kind(YamlMap map) {
        return map.text("kind").map(kind -> {
            if (kind.text().matches("single|multiple")) return kind.text();
            sink.add(Diagnostic.error("yaml-value", "这里应是 single 或 multiple / single or multiple is expected here")
                    .at(kind.span())
                    .help("leave it out: it is multiple when several answers are right"));
            return null;
        });
    }

    private void count(Span place, String kind, int all, int right) {
        if (all < 2) wrong(place, "少于两个答案 / fewer than two answers", "offer at least two answers");
        else if (right == 0) wrong(place, "没有正确的答案 / no answer is right", "mark the right ones with right: true");
        else if (right == all) wrong(place, "所有答案都正确 / all answers are right", "add an answer that is wrong");
        else if (right > 1 && kind.equals("single")) {
            wrong(place, "单选题有几个正确的答案 / several answers of a single choice are right", "write kind: multiple");
        }
    }

    // --- order

    private Question order(YamlMap map, String asked, Passage words, Passage rest, Passage why) {
        List<Excerpt> items = map.items("order").stream()
                .flatMap(item -> item.excerpt().stream())
                .toList();
        Span place = map.keySpan("order").orElseThrow();
        if (items.size() < 2) wrong(place, "排序题少于两项 / fewer than two items to put in order", "give at least two items");
        Map<String, Span> seen = new HashMap<>();
        items.forEach(item -> check(item, item.span(0, item.text().length()), seen));
        if (why.isEmpty()) unexplained(place);
        List<String> texts = items.stream().map(item -> item.text().strip()).toList();
        List<Integer> shown = shuffled(texts);
        List<Answer> answers = new ArrayList<>();
        for (int item : shown) {
            answers.add(new Answer(letter(answers.size()), label(items.get(item)), false, Passage.EMPTY));
        }
        List<Integer> solution =
                IntStream.range(0, items.size()).mapToObj(shown::indexOf).toList();
        return new Question("order", key("order", asked, texts), words, rest, answers, solution, List.of(), why);
    }

    /** Numbers in another order than their own, which follows from the texts alone. */
    private static List<Integer> shuffled(List<String> texts) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        List<Integer> own = List.copyOf(order);
        Random random = new Random(String.join("\n", texts).hashCode());
        for (int i = order.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            order.set(i, order.set(j, order.get(i)));
        }
        if (order.equals(own) && own.size() > 1) order.add(order.remove(0));
        return order;
    }

    // --- output

    private Question output(YamlMap map, String asked, Passage words, Passage rest, Passage why) {
        List<String> outputs = map.items("output").stream()
                .flatMap(item -> item.excerpt().stream())
                .map(text -> text.text().stripTrailing())
                .distinct()
                .toList();
        Span place = map.keySpan("output").orElseThrow();
        if (outputs.isEmpty())
            wrong(place, "没有写输出 / no output is given", "write what the program prints; '' for nothing");
        if (why.isEmpty()) unexplained(place);
        return new Question("output", key("output", asked, outputs), words, rest, List.of(), List.of(), outputs, why);
    }

    // --- all kinds

    private void check(Excerpt text, Span place, Map<String, Span> seen) {
        String said = text.text().strip();
        if (said.isEmpty()) {
            wrong(place, "答案是空的 / the answer says nothing", "write it under text:");
            return;
        }
        if (!Lead.of(text).isAll()) {
            wrong(place, "答案只能是一段文字 / an answer is one paragraph of text", "put code and lists into question: or why:");
        }
        Span first = seen.putIfAbsent(said, place);
        if (first == null) return;
        sink.add(Diagnostic.error("quiz-duplicate", "重复的答案 / the same answer twice: \"" + said + "\"")
                .at(place)
                .note("first here", first)
                .help("change one of them or leave it out"));
    }

    private void wrong(Span place, String message, String help) {
        sink.add(Diagnostic.error("quiz-answers", message).at(place).help(help));
    }

    private void unexplained(Span place) {
        sink.add(Diagnostic.warning("quiz-why", "没有解释 / no explanation")
                .at(place)
                .help("say under why: why this is right or wrong"));
    }

    private Passage inline(Excerpt text) {
        return text.text().isBlank() ? Passage.EMPTY : context.inline(text);
    }

    private Passage block(Excerpt text) {
        return text.text().isBlank() ? Passage.EMPTY : context.markdown(text);
    }

    /** What stands in a label, where no block may: shown as it was written if it is one. */
    private Passage label(Excerpt text) {
        if (Lead.of(text).isAll()) return context.inline(text);
        String plain = Text.escape(text.text().strip());
        return plain.isEmpty() ? Passage.EMPTY : new Passage(List.of(new Fragment.Html(plain)));
    }

    /** A, B, … Z, then AA, AB, … */
    static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    private static String key(String kind, String asked, List<String> texts) {
        String all = kind + "\n" + asked.strip() + "\n" + String.join("\n", texts);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
