using System.Text.Json.Nodes;

namespace Placard.Editors;

/// <summary>Settings, extensions and tasks of Visual Studio Code for the folder of an archive.</summary>
internal static class VsCode
{
    /// <summary>A regular expression for a diagnostic's line: file, line, column, severity, code and message.</summary>
    public const string DiagnosticPattern = @"^(.+?):(\d+):(\d+): (error|warning) (PLC\d{4}): (.*)$";

    private const string Comment = "//";

    public static JsonObject Settings(string input)
    {
        var schemas = new JsonObject();
        foreach (var kind in ContentKind.WithSchema.Where(kind => !kind.IsMarkdown)) schemas[$"./{kind.SchemaPath}"] = $"{input}/{kind.Place}";
        return new JsonObject
        {
            [Comment] = EditorFiles.Mark,
            ["yaml.schemas"] = schemas,
            ["files.encoding"] = "utf8",
            ["files.eol"] = "\n",
            ["[markdown]"] = new JsonObject
            {
                ["editor.wordWrap"] = "on",
                ["editor.insertSpaces"] = true,
                ["editor.tabSize"] = 2,
                ["editor.detectIndentation"] = false,
                ["editor.quickSuggestions"] = new JsonObject { ["other"] = true, ["comments"] = false, ["strings"] = true },
            },
            ["[yaml]"] = new JsonObject { ["editor.insertSpaces"] = true, ["editor.tabSize"] = 2, ["editor.detectIndentation"] = false },
        };
    }

    public static JsonObject Extensions() => new() { [Comment] = EditorFiles.Mark, ["recommendations"] = JsonText.Array(["redhat.vscode-yaml"]) };

    /// <param name="program">The command line that runs the program in this folder.</param>
    public static JsonObject Tasks(string program) => new()
    {
        [Comment] = EditorFiles.Mark,
        ["version"] = "2.0.0",
        ["tasks"] = new JsonArray(
            Task("Placard: check", $"{program} check", new JsonObject { ["kind"] = "test", ["isDefault"] = true }, Matcher()),
            Task("Placard: build", program, new JsonObject { ["kind"] = "build", ["isDefault"] = true }, Matcher()),
            Task("Placard: preview", $"{program} serve --drafts", null, new JsonArray())),
    };

    private static JsonObject Task(string label, string command, JsonNode? group, JsonNode matcher)
    {
        var task = new JsonObject { ["label"] = label, ["type"] = "shell", ["command"] = command, ["problemMatcher"] = matcher };
        if (group is not null) task["group"] = group;
        else task["isBackground"] = true;
        return task;
    }

    private static JsonObject Matcher() => new()
    {
        ["owner"] = "placard",
        ["source"] = "Placard",
        ["fileLocation"] = JsonText.Array(["relative", "${workspaceFolder}"]),
        ["pattern"] =
            new JsonObject { ["regexp"] = DiagnosticPattern, ["file"] = 1, ["line"] = 2, ["column"] = 3, ["severity"] = 4, ["code"] = 5, ["message"] = 6 },
    };
}
