package hood.block.quiz;

import hood.book.Block;
import hood.book.Fence;
import hood.book.Passage;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.yaml.Yaml;
import hood.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The block {@code quiz}: questions in YAML, one or a list of them. Each has the key {@code question} (Markdown) and one of
 * {@code answers}, {@code order} and {@code output}; {@code why} explains the whole question. Without script and on paper
 * the questions and, below them, the solutions are to be read.
 */
public final class Quiz implements Block {
    private static final Set<String> ATTRIBUTES = Set.of("title");

    /**
     * What the template shows.
     *
     * @param id its id, or empty
     * @param title what stands above the questions; empty for the usual words
     * @param questions the questions
     */
    public record View(String id, String title, List<Question> questions) implements Block.View {
        public View {
            questions = List.copyOf(questions);
        }

        @Override
        public String template() {
            return "blocks/quiz";
        }

        @Override
        public List<String> assets() {
            return List.of("blocks/quiz.css", "blocks/quiz.js");
        }

        @Override
        public List<String> anchors() {
            return id.isEmpty() ? List.of() : List.of(id);
        }
    }

    /**
     * A question.
     *
     * @param kind {@code single} or {@code multiple} choice, {@code order}, or {@code output}
     * @param key what the reader's answer is kept under; another once the question says something else
     * @param lead its first paragraph, as inline text; empty when it begins with something else
     * @param text the rest of it
     * @param answers what may be chosen, or what is to be put in order, in the order shown
     * @param solution the right answers' places in {@code answers}; for {@code order} in the right order
     * @param outputs what counts as the right output; the first is the one shown
     * @param why an explanation of the whole question, or empty
     */
    public record Question(
            String kind,
            String key,
            Passage lead,
            Passage text,
            List<Answer> answers,
            List<Integer> solution,
            List<String> outputs,
            Passage why) {
        public Question {
            answers = List.copyOf(answers);
            solution = List.copyOf(solution);
            outputs = List.copyOf(outputs);
        }

        /** The letters of the right answers. */
        public List<String> letters() {
            return solution.stream().map(place -> answers.get(place).letter()).toList();
        }
    }

    /**
     * Something to choose or to put in order.
     *
     * @param letter what it is called: A, B, …
     * @param text what it says, inline
     * @param right whether it is right to choose it
     * @param why why it is right or wrong, or empty
     */
    public record Answer(String letter, Passage text, boolean right, Passage why) {}

    @Override
    public boolean takes(String language) {
        return language.equals("quiz");
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        List<Diagnostic> found = new ArrayList<>(fence.unknownAttributes(ATTRIBUTES));
        int before = found.size();
        Optional<YamlValue> value = Yaml.value(fence.content(), found);
        List<YamlValue> items = value.map(YamlValue::items).orElse(List.of());
        if (items.isEmpty() && found.size() == before) {
            found.add(Diagnostic.error("quiz-empty", "练习里没有题目 / the quiz has no question")
                    .at(fence.info())
                    .help("write a list of questions, each with question: and answers:, order: or output:"));
        }
        QuestionReader reader = new QuestionReader(context, found);
        List<Question> questions = items.stream().map(reader::read).toList();
        return new Checked<>(
                new View(
                        fence.attributes().id().orElse(""),
                        fence.attributes().value("title").orElse(""),
                        questions),
                found);
    }
}
