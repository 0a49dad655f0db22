using System.Globalization;
using System.Text;
using Placard.Content;
using Placard.Files;

namespace Placard.Outputs.Hosting;

/// <summary><c>README.txt</c>, which explains the folder to future readers; its first line is the marker that lets a build replace the folder.</summary>
public sealed class Readme : ISiteOutput
{
    public string Name => "readme";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return TextOutput.File("README.txt", () => Text(context.Site));
    }

    private static string Text(Site site)
    {
        var settings = site.Settings;
        var text = new StringBuilder(OutputMarker.MarkerLine).Append("\n\n");
        text.Append(settings.Title).Append('\n');
        if (settings.Tagline is { } tagline) text.Append(tagline).Append('\n');
        text.Append('\n');
        text.Append("To read it, open index.html in any web browser. No network and no server are needed.\n");
        text.Append("To check that this copy is whole, run in this folder:  sha256sum -c manifest-sha256.txt\n\n");
        text.Append("Address:   ").Append(site.Options.MirrorOf ?? site.BaseUrl).Append('\n');
        if (settings.Publisher is { } publisher) text.Append("Publisher: ").Append(publisher).Append('\n');
        if (settings.Contact is { } contact) text.Append("Contact:   ").Append(contact).Append('\n');
        if (settings.Licence is { } licence) text.Append("Licence:   ").Append(licence).Append('\n');
        text.Append(CultureInfo.InvariantCulture,
            $"Made:      {site.Today:yyyy-MM-dd}{(site.Options.Commit is { } commit ? $", from revision {commit}" : "")}\n");
        return text.ToString();
    }
}
