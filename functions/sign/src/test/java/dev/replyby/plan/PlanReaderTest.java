package dev.replyby.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlanReaderTest {
  /** The API's function may be deployed before the sign's. */
  @Test
  void whatANewerWriterAddsIsSkippedWhereverItIs() {
    var newer =
        """
        {"new": {"zone": "x", "a": [{"name": 1}]}, "newer": [[1]], "newest": null,
         "name": "Acme", "zone": "UTC", "locale": "en", "from": "2026-01-01", "until": "2028-01-01",
         "calendars": {"support": {"new": {"weekly": []},
           "weekly": [["09:00-17:00"], [], [], [], [], [], []],
           "seasons": [{"new": [{"from": "x"}], "from": "2026-06-01", "to": "2026-06-02", "newer": 1,
                        "weekly": [[], [], [], [], [], [], []]}],
           "holidays": ["2026-12-25"],
           "special": [{"from": "--12-24", "to": "--12-24", "hours": [], "new": {"hours": ["x"]}}]}},
         "channels": {"email": {"new": {"open": 1}, "label": {"en": "Email"}, "newer": [1, {}],
           "calendar": "support", "granularity": 300, "open": 3600}}}
        """;
    assertEquals(
        "{\"name\":\"Acme\",\"zone\":\"UTC\",\"locale\":\"en\",\"from\":\"2026-01-01\","
            + "\"until\":\"2028-01-01\",\"calendars\":{\"support\":{"
            + "\"weekly\":[[\"09:00-17:00\"],[],[],[],[],[],[]],"
            + "\"seasons\":[{\"from\":\"2026-06-01\",\"to\":\"2026-06-02\",\"weekly\":[[],[],[],[],[],[],[]]}],"
            + "\"holidays\":[\"2026-12-25\"],"
            + "\"special\":[{\"from\":\"--12-24\",\"to\":\"--12-24\",\"hours\":[]}]}},"
            + "\"channels\":{\"email\":{\"label\":{\"en\":\"Email\"},\"calendar\":\"support\","
            + "\"granularity\":300,\"open\":3600}}}",
        PlanWriter.write(PlanReader.read(newer)));
  }
}
