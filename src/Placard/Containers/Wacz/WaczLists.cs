using System.Text;
using System.Text.Json;
using Placard.Containers.Compression;
using Placard.Containers.Zip;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers.Wacz;

/// <summary>Reads the files of a WACZ that are read whole: JSON, and lists of one item a line, which may be compressed.</summary>
/// <param name="problems">Receives what is wrong with them.</param>
internal sealed class WaczLists(ZipTree zip, ContainerLimits limits, List<ContainerProblem> problems)
{
    private const int LongestJson = 16 * 1024 * 1024;

    /// <summary>A list with more lines that are not understood is not read on: each costs as much as hundreds that are.</summary>
    private const int MaxProblems = 1_000;

    /// <summary>Reads a JSON file. One that is no object, or has a text that is not Unicode, is a problem.</summary>
    /// <param name="read">Reads the object.</param>
    public void ReadJson(string path, Action<JsonElement> read)
    {
        if (ReadText(path, Math.Min(LongestJson, limits.ListBytes)) is not { } text) return;
        try
        {
            using var json = JsonDocument.Parse(text);
            read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problems.Add(new(LineNotUnderstood, path, null));
        }
    }

    /// <summary>Reads the lines of a list that are not empty.</summary>
    /// <param name="items">The items to which <paramref name="read"/> adds.</param>
    /// <param name="read">Reads a line; returns false if it is not understood.</param>
    /// <returns>False if there are more items or problems than allowed, and nothing more is to be read.</returns>
    public bool ReadLines<T>(string path, List<T> items, Func<string, bool> read)
    {
        if (ReadText(path, limits.ListBytes) is not { } text) return true;
        foreach (var (line, offset) in Lines(text))
        {
            if (!read(line)) problems.Add(new(LineNotUnderstood, path, offset));
            if (problems.Count > MaxProblems || items.Count > limits.Entries) return false;
        }
        return true;
    }

    private string? ReadText(string path, int most)
    {
        ContainerProblem? problem = null;
        byte[]? content = null;
        if (zip.Find(path) is not { } file) problem = new(Missing, path, null);
        else content = zip.ReadBytes(file, most, out problem);
        if (content is not null && path.EndsWith(".gz", StringComparison.Ordinal)) content = Expand(content, path, most, ref problem);
        if (problem is not null) problems.Add(problem);
        return content is null ? null : Encoding.UTF8.GetString(content);
    }

    private byte[]? Expand(byte[] content, string path, int most, ref ContainerProblem? problem)
    {
        var members = new GzipMemberReader(new MemoryStream(content), limits);
        using var expanded = new MemoryStream();
        var block = new byte[64 * 1024];
        while (members.Next())
        {
            while (members.Read(block) is > 0 and var count)
            {
                expanded.Write(block, 0, count);
                if (expanded.Length <= most) continue;
                problem = new(TooLarge, path, members.MemberStart);
                return null;
            }
        }
        if (members.Problem is { } damage) problem = damage with { Name = path };
        return expanded.ToArray();
    }

    private static IEnumerable<(string Line, long Offset)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text[start..end].TrimEnd('\r');
            if (line.Length > 0) yield return (line, start);
            start = end + 1;
        }
    }
}
