package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What LocalStack would be given stands for itself. */
class LocalStackTemplateTest {
  private static final JsonNode WHOLE = Synthesised.byDefault().cdk();
  private static final JsonNode REDUCED = LocalStackTemplate.of(WHOLE, "bucket");

  @ParameterizedTest
  @EnumSource
  void everyPrivilegeHasItsFunctionAndItsCode(Privilege privilege) {
    var function = Templates.resource(REDUCED, LocalStackTemplate.function(WHOLE, privilege));
    assertEquals(privilege.handler(), function.path("Handler").asText());
    assertEquals(privilege.artifact().name(), function.at("/Code/S3Key").asText());
    assertTrue(function.has("Role"), function::toString);
  }

  @Test
  void namesNothingThatIsLeftOut() {
    var kept = new HashSet<String>();
    REDUCED.path("Resources").fieldNames().forEachRemaining(kept::add);
    var named = names(REDUCED).filter(n -> !n.startsWith("AWS::")).toList();
    assertEquals(Set.of(), missing(named.stream(), kept));
  }

  @Test
  void keepsNothingBeyondItsStack() {
    for (var kept : List.of("Retain", "DeletionProtection")) {
      assertTrue(WHOLE.toString().contains(kept), kept);
      assertFalse(REDUCED.toString().contains(kept), kept);
    }
  }

  private static Set<String> missing(Stream<String> names, Set<String> kept) {
    var missing = new HashSet<String>();
    names.filter(n -> !kept.contains(n)).forEach(missing::add);
    return missing;
  }

  /** What is named by {@code Ref} and {@code Fn::GetAtt}. */
  private static Stream<String> names(JsonNode node) {
    var here =
        Stream.of(node.path("Ref"), node.at("/Fn::GetAtt/0"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText);
    return Stream.concat(here, Synthesised.each(node).flatMap(LocalStackTemplateTest::names));
  }
}
