package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;

/** cdk-nag writes a report and fails nothing, so the report is read here. */
class NagTest {
  private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
  private static final int COMPLIANCE = 2;
  private static final int REASON = 3;
  private static final int SENTENCE = 30;

  static Stream<Synthesised> all() {
    return Synthesised.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void findsNothingThatIsNotExplained(Synthesised synthesised) {
    var rows = rows(synthesised);
    assertTrue(rows.size() > 50, "rules were applied: " + rows.size());
    var open = rows.stream().filter(r -> !List.of("Compliant", "Suppressed").contains(r.get(2)));
    assertEquals(List.of(), open.toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void isToldWhyForEachException(Synthesised synthesised) {
    for (var row : rows(synthesised)) {
      if (row.get(COMPLIANCE).equals("Suppressed")) {
        assertTrue(row.get(REASON).length() > SENTENCE, row::toString);
      }
    }
  }

  @Test
  void hasTheseExceptionsAndNoOther() {
    var rules = new TreeSet<String>();
    rows(Synthesised.byDefault()).stream()
        .filter(r -> r.get(COMPLIANCE).equals("Suppressed"))
        .forEach(r -> rules.add(r.getFirst().replace("AwsSolutions-", "")));
    assertEquals("[CFR1, CFR2, CFR3, CFR4, SMG4]", rules.toString());
  }

  @Test
  void cdksOwnValidatorStopsATemplateThatCannotBeDeployed() throws Exception {
    var context = Service.context(Synthesised.CHECKOUT);
    var app = App.Builder.create().context(context).build();
    var stack = new Stack(app, "Broken");
    CfnResource.Builder.create(stack, "Function")
        .type("AWS::Lambda::Function")
        .properties(Map.of("Runtime", "java8", "Handler", "x", "Code", Map.of("ZipFile", "x")))
        .build();
    assertThrows(RuntimeException.class, app::synth);
  }

  private static List<List<String>> rows(Synthesised synthesised) {
    return synthesised.nag().lines().skip(1).filter(l -> !l.isBlank()).map(NagTest::row).toList();
  }

  private static List<String> row(String line) {
    return FIELD.matcher(line).results().map(m -> m.group(1)).toList();
  }
}
