using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;
using Placard.Text;
using Placard.Urls;

namespace Placard.Outputs.Postcodes;

/// <summary>
/// The scripts by which an open action's page finds the areas of a postcode: an index, and a script for each group of postcodes. Each is one call
/// <c>placardAreas(name, …)</c>; <c>theme/assets/area.js</c> loads them. They hold postcodes and names of areas, and nothing of the targets.
/// </summary>
public sealed class PostcodeScripts : ISiteOutput
{
    private const int MaxName = 40, HashBytes = 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "postcodes";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Actions.Select(action => TableOf(context.Site, action)).OfType<PostcodeAreas>().DistinctBy(areas => areas.SourcePath).SelectMany(FilesOf);

    /// <summary>The table of an action whose page offers the look-up: an open one that is no mirror's, with targets of an area.</summary>
    internal static PostcodeAreas? TableOf(Site site, CampaignAction action) =>
        action.Areas is { } areas && site.Options.MirrorOf is null && site.StateOf(action) is { IsOpen: true } state
            && state.Targets.Any(target => target.Area.Length > 0)
                ? areas
                : null;

    /// <summary>The URL of the index, from which the page derives those of the groups.</summary>
    internal static Permalink IndexOf(PostcodeAreas areas) => new($"{FolderOf(areas.SourcePath)}/index.js");

    /// <summary>The folder of a table's scripts, whose name works on every file system and differs for each table.</summary>
    private static string FolderOf(string sourcePath)
    {
        var name = sourcePath[(sourcePath.LastIndexOf('/') + 1)..];
        var slug = new string([.. Slug.From(name).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').Take(MaxName)]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sourcePath)).AsSpan(0, HashBytes));
        return $"postcodes/{slug.Trim('-')}-{hash}";
    }

    private static IEnumerable<OutputFile> FilesOf(PostcodeAreas areas)
    {
        var origin = SourceLocation.StartOf(areas.SourcePath);
        yield return new OutputFile(IndexOf(areas).Path, origin, (to, _) => WriteIndex(to, areas)) { IsPermanent = false };
        foreach (var group in areas.Groups)
        {
            var name = NameOf(group);
            var path = $"{FolderOf(areas.SourcePath)}/{name}.js";
            yield return new OutputFile(path, origin, (to, _) => WriteGroup(to, name, areas, group)) { IsPermanent = false };
        }
    }

    private static string NameOf(PostcodeGroup group) => group.Start == 0 ? "from" : $"from-{Postcode.TextOf(group.Start)}";

    private static void WriteIndex(IBufferWriter<byte> to, PostcodeAreas areas)
    {
        to.Write("placardAreas(\"index\",\""u8);
        var writer = new PostcodeWriter(to);
        foreach (var group in areas.Groups) writer.Write(group.Start);
        to.Write("\")\n"u8);
    }

    private static void WriteGroup(IBufferWriter<byte> to, string name, PostcodeAreas areas, PostcodeGroup group)
    {
        var entries = areas.EntriesOf(group).ToList();
        var sets = entries.Select(entry => entry.Set).Distinct().ToList();
        var names = sets.SelectMany(areas.AreasOf).Distinct(StringComparer.Ordinal).ToList();
        to.Write(Encoding.ASCII.GetBytes($"placardAreas(\"{name}\","));
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartArray();
            foreach (var area in names) json.WriteStringValue(area);
            json.WriteEndArray();
        }
        to.Write(","u8);
        var numberOfName = names.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var lists = sets.Select(set => $"[{string.Join(',', areas.AreasOf(set).Distinct(StringComparer.Ordinal).Select(area => numberOfName[area]))}]");
        to.Write(Encoding.ASCII.GetBytes($"[{string.Join(',', lists)}],\""));
        var numberOfSet = sets.Index().ToDictionary(item => item.Item, item => item.Index);
        var writer = new PostcodeWriter(to);
        foreach (var (code, set) in entries) writer.Write(code, numberOfSet[set]);
        to.Write("\")\n"u8);
    }
}
