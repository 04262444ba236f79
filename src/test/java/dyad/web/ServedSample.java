package dyad.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.language.SampleFolder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small brief with three rules of its own, served, and somebody who asks. */
abstract class ServedSample extends Served {

  @TempDir Path sampleFolder;
  SampleFolder sample;
  Client client;
  String key;

  ServedSample() {
    super(KESHTAN);
  }

  @Override
  Path rules() throws Exception {
    sample = SampleFolder.in(sampleFolder);
    return sample.inPlaceOf(file);
  }

  @BeforeEach
  final void ask() throws Exception {
    client = new Client(workbench);
    key = client.key();
  }

  final JsonNode get(String path) throws Exception {
    return client.json(path + (path.contains("?") ? "&" : "?") + "key=" + key);
  }

  final int status(String path) throws Exception {
    return client.get(path + (path.contains("?") ? "&" : "?") + "key=" + key).statusCode();
  }

  static ObjectNode body(String... fields) {
    ObjectNode body = Client.MAPPER.createObjectNode();
    for (int i = 0; i < fields.length; i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    return body;
  }

  final HttpResponse<String> reply(String path, ObjectNode body) throws Exception {
    return client.post(path + "?key=" + key, body.toString());
  }

  final JsonNode post(String path, ObjectNode body) throws Exception {
    HttpResponse<String> reply = reply(path, body);
    if (reply.statusCode() != 200) {
      throw new AssertionError(reply.statusCode() + " " + reply.body());
    }
    return Client.MAPPER.readTree(reply.body());
  }
}
