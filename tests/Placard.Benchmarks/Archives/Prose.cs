using System.Text;

namespace Placard.Benchmarks.Archives;

/// <summary>Writes sentences and paragraphs, and counts words.</summary>
public sealed class Prose(StringBuilder text, SeededRandom random)
{
    public int Words { get; private set; }

    public void Paragraph(int sentences)
    {
        for (var i = 0; i < sentences; i++)
        {
            if (i > 0) text.Append(' ');
            Sentence(random.Between(8, 24));
        }
    }

    public void Sentence(int length, bool marked = true)
    {
        Words += length;
        for (var i = 0; i < length; i++)
        {
            if (i > 0) text.Append(random.OnceIn(11) ? ", " : " ");
            var word = Vocabulary.Draw(random);
            if (i == 0) word = Capital(word);
            var mark = !marked ? "" : random.Below(60) switch { 0 => "*", 1 => "**", _ => "" };
            text.Append(mark).Append(word).Append(mark);
        }
        text.Append(random.OnceIn(15) ? '?' : '.');
    }

    /// <summary>A few words without a full stop, as in a title or table cell.</summary>
    public void Phrase(int length)
    {
        Words += length;
        for (var i = 0; i < length; i++)
        {
            var word = i % 2 == 0 ? Vocabulary.Noun(random) : Vocabulary.Draw(random);
            text.Append(i > 0 ? " " : "").Append(i == 0 ? Capital(word) : word);
        }
    }

    public static string PhraseOf(SeededRandom random, int length)
    {
        var text = new StringBuilder();
        new Prose(text, random).Phrase(length);
        return text.ToString();
    }

    public static string SentenceOf(SeededRandom random, int length)
    {
        var text = new StringBuilder();
        new Prose(text, random).Sentence(length, marked: false);
        return text.ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
