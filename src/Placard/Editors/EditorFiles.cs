using Placard.Content;

namespace Placard.Editors;

/// <summary>
/// All files for editors: JSON Schemas, the configuration of a CMS, settings for Visual Studio Code, and a table of keys. All of them
/// follow from the declarations of the keys.
/// </summary>
public static class EditorFiles
{
    /// <summary>A text in each of the files; a file without it is never overwritten.</summary>
    public const string Mark = "Written by placard schema";

    /// <param name="program">The command line that runs the program in this folder, for tasks.</param>
    /// <param name="input">The archive's folder, without a slash at its end.</param>
    public static IEnumerable<EditorFile> All(AllowedValues allowed, string program, string input)
    {
        foreach (var kind in ContentKind.WithSchema) yield return new EditorFile(kind.SchemaPath, JsonText.Of(JsonSchema.Of(kind, allowed)));
        yield return new EditorFile("schemas/keys.md", KeyTable.Write(ContentKind.WithSchema));
        yield return new EditorFile("schemas/config.yml", CmsConfig.Write(new AdminSettings(AdminBackend.Github, input, "OWNER/REPOSITORY"), allowed));
        yield return new EditorFile(".vscode/settings.json", JsonText.Of(VsCode.Settings(input)));
        yield return new EditorFile(".vscode/extensions.json", JsonText.Of(VsCode.Extensions()));
        yield return new EditorFile(".vscode/tasks.json", JsonText.Of(VsCode.Tasks(program)));
        yield return new EditorFile(".vscode/placard.code-snippets", JsonText.Of(Snippets.All(ContentKind.All)));
    }

    /// <summary>The parts of documents that are written by hand elsewhere: the template members of the keys, for the theme's documentation.</summary>
    public static IEnumerable<EditorSection> Sections() =>
        [new EditorSection("theme/README.md", "template members", MemberDocumentation.Write(ContentKind.All))];
}
