using System.Buffers;
using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Outputs;

namespace Placard.Tests.Conventions;

/// <summary>
/// The recipes for a form handler and an output: one class, written with the public API alone, and one line in a list of the catalog. The tests
/// of the catalog's contract run with them, so that they hold for the next form handler and output too.
/// </summary>
public static class Newcomers
{
    public static Catalog Catalog { get; } = Catalog.Default with
    {
        FormHandlers = [.. Catalog.Default.FormHandlers, new PostOffice()],
        OptionalOutputs = [.. Catalog.Default.OptionalOutputs, new TitleList()],
    };
}

internal sealed class PostOffice : IFormHandler
{
    public string Type => "post-office";

    public string DisplayName => "Post Office";

    public IReadOnlyList<HandlerSetting> Settings => [new("box", "the number of the box."), new("host", "the URL of the service.", IsUrl: true)];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = $"{settings["host"]}/{settings["box"]}",
        Redirect = "_then",
        Honeypot = new Honeypot("_empty", "text"),
        ReservedPrefixes = ["_"],
    };
}

internal sealed class TitleList : ISiteOutput
{
    public string Name => "titles";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var path = "titles.txt";
        yield return new OutputFile(path, SourceLocation.StartOf(path),
            (to, _) => to.Write(Encoding.UTF8.GetBytes(string.Concat(context.Site.Articles.Select(article => $"{article.Title}\n")))));
    }
}
