import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * veraPDF for the tests, one JVM for all files. Each line of the input is FLAVOUR, tab, PATH; the flavour is always
 * named, because a file's own claim is what is being judged. The answer is one line for each rule that failed (clause
 * and test number, tab, message), then a line "checks", tab, the number of checks made; or "error", tab, what happened.
 */
public class VeraCheck {
    private static final Map<String, ValidationProfile> PROFILES = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] parts = line.split("\t", 2);
            StringBuilder answer = new StringBuilder();
            try {
                judge(parts[0], parts[1], answer);
            } catch (Throwable problem) {
                answer.setLength(0);
                answer.append("error\t").append(plain(problem + " " + problem.getCause())).append('\n');
            }
            answers.print(answer);
            answers.flush();
        }
    }

    private static void judge(String name, String path, StringBuilder answer) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        try (InputStream file = new BufferedInputStream(new FileInputStream(path));
                PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile(flavour), 50, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, String> failed = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    RuleId rule = assertion.getRuleId();
                    String where = assertion.getLocation() == null ? "" : assertion.getLocation().getContext();
                    failed.putIfAbsent(
                            rule.getClause() + "-" + rule.getTestNumber(), plain(assertion.getMessage() + " @ " + where));
                }
            }
            if (failed.isEmpty() != result.isCompliant()) {
                throw new IllegalStateException("the verdict and the assertions disagree");
            }
            failed.forEach((rule, message) -> answer.append(rule).append('\t').append(message).append('\n'));
            answer.append("checks\t").append(result.getTotalAssertions()).append('\n');
        }
    }

    private static ValidationProfile profile(PDFAFlavour flavour) throws Exception {
        String id = flavour.getId();
        ValidationProfile known = PROFILES.get(id);
        if (known == null) {
            String file = id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase();
            try (InputStream xml =
                    VeraCheck.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + file + ".xml")) {
                known = Profiles.profileFromXml(xml);
            }
            PROFILES.put(id, known);
        }
        return known;
    }

    private static String plain(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 400 ? line.substring(0, 400) : line;
    }
}
