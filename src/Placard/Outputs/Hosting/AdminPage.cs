using Placard.Editors;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>
/// <c>admin/</c>, if <c>admin:</c> is set: the only page that loads external resources, an editor in the browser. No page links to it and it is
/// not indexed; mirrors and packs have none.
/// </summary>
public sealed class AdminPage : ISiteOutput
{
    public string Name => "admin";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Site.Settings.Admin is not { } admin || !context.Site.Options.HasEditor) yield break;
        var page = new Permalink("admin/index.html");
        var script = EditorScript.Of(admin);
        yield return context.Page(new PageView
        {
            Layout = "admin",
            IsStandalone = true,
            Permalink = page,
            Title = context.Text("admin.title"),
            Lang = context.Site.Settings.DefaultLanguage,
            Indexed = false,
            Policy = ContentPolicy.WithEditor(script.Origin, script.Fonts, EditorScript.Connections(admin)),
            Values =
                new Dictionary<string, object?>
                {
                    ["script"] = admin.Script is null ? script.Url : page.Root + Permalink.Encode(admin.Script),
                    ["integrity"] = script.Integrity
                },
        }) with
        { IsPermanent = false };
        yield return TextOutput.File("admin/config.yml", () => CmsConfig.Write(admin, context.AllowedValues));
    }
}
