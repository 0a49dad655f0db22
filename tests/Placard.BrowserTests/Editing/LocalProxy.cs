using System.Text;
using System.Text.Json.Nodes;

namespace Placard.BrowserTests.Editing;

/// <summary>An implementation of <c>decap-server</c> over files in memory: lists, reads and saves entries.</summary>
public sealed class LocalProxy(IDictionary<string, byte[]> files)
{
    public JsonNode? Answer(JsonNode call)
    {
        var parameters = call["params"]!;
        return (string)call["action"]! switch
        {
            "info" => new JsonObject { ["repo"] = "test", ["publish_modes"] = new JsonArray("simple"), ["type"] = "local_fs" },
            "entriesByFolder" =>
                Entries(files.Keys.Where(path =>
                    path.StartsWith((string)parameters["folder"]! + "/", StringComparison.Ordinal)
                        && path.EndsWith("." + (string)parameters["extension"]!, StringComparison.Ordinal))),
            "entriesByFiles" => Entries(parameters["files"]!.AsArray().Select(file => (string)file!["path"]!)),
            "getEntry" => Entry((string)parameters["path"]!),
            "persistEntry" => Persist(parameters),
            "getMedia" => new JsonArray(),
            "getMediaFile" => Media((string)parameters["path"]!),
            _ => new JsonObject { ["error"] = $"The action {call["action"]} is not implemented." },
        };
    }

    private JsonArray Entries(IEnumerable<string> paths) => new([.. paths.Where(files.ContainsKey).Order(StringComparer.Ordinal).Select(Entry)]);

    /// <summary>A missing entry has no data, by which the editor finds an unused name.</summary>
    private JsonObject Entry(string path) =>
        new()
        {
            ["file"] = new JsonObject { ["path"] = path, ["id"] = path }, ["data"] = files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes)
            : null
        };

    private JsonObject Media(string path) => new()
    {
        ["id"] = path, ["path"] = path, ["name"] = path[(path.LastIndexOf('/') + 1)..], ["encoding"] = "base64",
        ["content"] = Convert.ToBase64String(files.TryGetValue(path, out var bytes) ? bytes : []),
    };

    private JsonObject Persist(JsonNode parameters)
    {
        foreach (var file in parameters["dataFiles"]!.AsArray())
        {
            var path = (string)file!["path"]!;
            if ((string?)file["newPath"] is { } moved && moved != path) files.Remove(path);
            files[(string?)file["newPath"] ?? path] = Encoding.UTF8.GetBytes((string)file["raw"]!);
        }
        return new JsonObject { ["message"] = "entry persisted" };
    }
}
