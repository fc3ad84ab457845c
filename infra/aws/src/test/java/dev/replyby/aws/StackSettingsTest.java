package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackSettingsTest {
  @Test
  void needNothing() {
    var settings = StackSettings.from(_ -> Optional.empty());
    assertEquals(Optional.empty(), settings.alarmEmail());
    assertEquals(Optional.empty(), settings.domain());
    assertFalse(settings.tracing());
  }

  @Test
  void takeAnEmptyTextForNothing() {
    assertEquals(Optional.empty(), StackSettings.from(_ -> Optional.of(" ")).alarmEmail());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          monthlyBudget=20                           | monthlyBudget needs alarmEmail, which is told
          alarmEmail=a@b.example monthlyBudget=0     | monthlyBudget is "0"; expected a whole number above 0
          alarmEmail=a@b.example monthlyBudget=20USD | monthlyBudget is "20USD"; expected a whole number above 0
          domain=replyby.example                     | domain and certificateArn go together
          certificateArn=arn:aws:acm:us-east-1:1:c/1 | domain and certificateArn go together
          domain=r.example certificateArn=arn:aws:acm:eu-west-1:1:c/1 | certificateArn is the ARN of a certificate in us-east-1
          tracing=yes                                | tracing is "yes"; expected true or false
          table=arn:aws:dynamodb:eu-west-1:1:table/x | table is "arn:aws:dynamodb:eu-west-1:1:table/x"; expected a table's name, not its ARN
          """)
  void sayWhatIsWrong(String context, String message) {
    var values = context(context);
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> StackSettings.from(key -> Optional.ofNullable(values.get(key))));
    assertEquals(message, refused.getMessage());
  }

  private static Map<String, String> context(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
