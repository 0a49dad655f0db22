namespace Placard.Content;

/// <summary>The sentences with which <c>placard new</c> fills a file, for its author to replace.</summary>
internal static class NewEntryText
{
    public const string Entry = "Write the text here.";

    public const string Campaign = "Say here what was asked, by whom, and what came of it.";

    public const string Action = "Say here what is asked, of whom, and why.";

    public const string Letter = "Write the letter here.";

    public const string Script = "Write here what to say.";

    /// <summary>The sentence with which a body begins; null where its author has replaced it.</summary>
    public static string? AtStartOf(ReadOnlySpan<byte> body)
    {
        body = body.TrimStart(" \t\r\n"u8);
        if (body.StartsWith("Write the text here."u8)) return Entry;
        if (!body.StartsWith("Say here what "u8)) return null;
        if (body.StartsWith("Say here what was asked, by whom, and what came of it."u8)) return Campaign;
        return body.StartsWith("Say here what is asked, of whom, and why."u8) ? Action : null;
    }
}
