using Placard.Content;
using Placard.Reading.FrontMatter;

namespace Placard.Editors;

/// <summary>
/// Everything that editors are told of the content model: schemas, the configuration of an editor in the browser, settings for one
/// on the desk, and a table to read. All of it follows from <see cref="ContentSchemas"/>.
/// </summary>
public static class EditorFiles
{
    /// <summary>Stands in each file that is written: only such files are ever replaced.</summary>
    public const string Mark = "Written by placard schema";

    /// <param name="program">How the program is called in this place, for tasks.</param>
    /// <param name="input">The archive's folder, without a slash at its end.</param>
    public static IEnumerable<EditorFile> All(AllowedValues words, string program, string input)
    {
        foreach (var kind in ContentKind.All) yield return new EditorFile(kind.SchemaPath, JsonText.Of(JsonSchema.Of(kind, words)));
        yield return new EditorFile("schemas/keys.md", KeyTable.Write());
        yield return new EditorFile("schemas/config.yml", CmsConfig.Write(new AdminSettings(AdminBackend.Github, input, "OWNER/REPOSITORY"), words));
        yield return new EditorFile(".vscode/settings.json", JsonText.Of(VsCode.Settings(input)));
        yield return new EditorFile(".vscode/extensions.json", JsonText.Of(VsCode.Extensions()));
        yield return new EditorFile(".vscode/tasks.json", JsonText.Of(VsCode.Tasks(program)));
        yield return new EditorFile(".vscode/placard.code-snippets", JsonText.Of(Snippets.All()));
    }
}
