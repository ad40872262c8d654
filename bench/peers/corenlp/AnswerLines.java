import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.Pair;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;
import javax.json.JsonObjectBuilder;
import javax.json.JsonReader;

/** Reads {id, text, day} a line and answers with what CoreNLP finds in the text, a line each. Offsets are UTF-16 units. */
public class AnswerLines {
  public static void main(String[] arguments) throws Exception {
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try (JsonReader reader = Json.createReader(new StringReader(line))) {
        out.println(answer(pipeline, reader.readObject()));
      }
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("ner.applyFineGrained", "false");
    // Headlines and datelines stand in paragraphs of their own and end in no full stop.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("sutime.markTimeRanges", "true");
    properties.setProperty("sutime.includeRange", "true");
    return properties;
  }

  private static JsonObject answer(StanfordCoreNLP pipeline, JsonObject question) {
    CoreDocument document = new CoreDocument(question.getString("text"));
    document.annotation().set(CoreAnnotations.DocDateAnnotation.class, question.getString("day"));
    pipeline.annotate(document);
    JsonArrayBuilder mentions = Json.createArrayBuilder();
    JsonArrayBuilder quotes = Json.createArrayBuilder();
    if (document.entityMentions() != null) document.entityMentions().forEach((one) -> mentions.add(mention(one)));
    if (document.quotes() != null) document.quotes().forEach((one) -> quotes.add(quote(one)));
    return Json.createObjectBuilder()
        .add("id", question.getString("id"))
        .add("mentions", mentions)
        .add("quotes", quotes)
        .build();
  }

  private static JsonObjectBuilder mention(CoreEntityMention mention) {
    boolean pronoun = mention.tokens().stream().map(CoreLabel::tag).allMatch((tag) -> tag.startsWith("PRP"));
    JsonObjectBuilder said = span(mention.charOffsets()).add("type", mention.entityType()).add("pronoun", pronoun);
    Timex timex = mention.coreMap().get(TimeAnnotations.TimexAnnotation.class);
    if (timex != null) {
      addText(said, "timex", timex.tid());
      addText(said, "value", timex.value());
      if (timex.range() != null) addText(said, "from", timex.range().begin);
      if (timex.range() != null) addText(said, "to", timex.range().end);
    }
    return said;
  }

  private static JsonObjectBuilder quote(CoreQuote quote) {
    JsonObjectBuilder said = span(quote.quoteCharOffsets());
    addText(said, "speaker", quote.speaker().orElse(null));
    addText(said, "canonicalSpeaker", quote.canonicalSpeaker().orElse(null));
    return said;
  }

  private static JsonObjectBuilder span(Pair<Integer, Integer> offsets) {
    return Json.createObjectBuilder().add("begin", offsets.first()).add("end", offsets.second());
  }

  private static void addText(JsonObjectBuilder said, String name, String value) {
    if (value != null) said.add(name, value);
  }
}
