using System.Text;

namespace Placard.Benchmarks.Archives;

/// <summary>Writes Markdown bodies: paragraphs, headings, links, lists, quotes, an image, and sometimes a table.</summary>
/// <param name="linkTo">Formats a link from the first article to the second.</param>
/// <param name="imageRoot">The path before <c>picture-N.svg</c>.</param>
public sealed class BodyWriter(GeneratedArchive archive, Func<GeneratedArticle, GeneratedArticle, string> linkTo, string imageRoot)
{
    private const int WordsInArticle = 500;

    private readonly StringBuilder text = new();

    public string Of(GeneratedArticle article)
    {
        var random = new SeededRandom(article.Seed);
        var prose = Begin(random);
        Paragraph(prose, random);
        InternalLink(prose, article, random);
        Image(prose, random);
        for (var section = 0; prose.Words < WordsInArticle; section++)
        {
            Heading(prose, random);
            Paragraph(prose, random);
            switch ((section + article.Number) % 3)
            {
                case 0: List(prose, random); break;
                case 1: Quote(prose, random); break;
                default: ExternalLink(prose, random); break;
            }
            if (section == 1 && article.Number % 6 == 0) Table(prose, random);
            if (section == 1) InternalLink(prose, article, random);
        }
        return text.ToString();
    }

    public string Of(GeneratedCampaign campaign)
    {
        var random = new SeededRandom(campaign.Seed);
        var prose = Begin(random);
        Paragraph(prose, random);
        Heading(prose, random);
        Paragraph(prose, random);
        return text.ToString();
    }

    private Prose Begin(SeededRandom random)
    {
        text.Clear();
        return new Prose(text, random);
    }

    private void Paragraph(Prose prose, SeededRandom random)
    {
        prose.Paragraph(random.Between(3, 5));
        text.Append("\n\n");
    }

    private void Heading(Prose prose, SeededRandom random)
    {
        text.Append("## ");
        prose.Phrase(random.Between(2, 6));
        text.Append("\n\n");
    }

    private void InternalLink(Prose prose, GeneratedArticle from, SeededRandom random)
    {
        text.Append("See [");
        prose.Phrase(3);
        text.Append("](").Append(linkTo(from, GeneratedArchive.Article(random.Below(archive.Size)))).Append("). ");
        prose.Paragraph(1);
        text.Append("\n\n");
    }

    private void ExternalLink(Prose prose, SeededRandom random)
    {
        prose.Paragraph(1);
        text.Append(" It was [reported](https://paper-").Append(random.Below(30)).Append(".example/").Append(random.Below(100_000))
            .Append(") & discussed.\n\n");
    }

    private void Image(Prose prose, SeededRandom random)
    {
        text.Append("![");
        prose.Phrase(5);
        text.Append("](").Append(imageRoot).Append("picture-").Append(random.Below(GeneratedArchive.ImageCount)).Append(".svg)\n\n");
    }

    private void List(Prose prose, SeededRandom random)
    {
        var numbered = random.OnceIn(3);
        for (var item = random.Between(3, 6); item > 0; item--)
        {
            text.Append(numbered ? "1. " : "- ");
            prose.Sentence(random.Between(4, 12));
            text.Append('\n');
        }
        text.Append('\n');
    }

    private void Quote(Prose prose, SeededRandom random)
    {
        text.Append("> ");
        prose.Paragraph(random.Between(1, 2));
        text.Append("\n\n");
    }

    private void Table(Prose prose, SeededRandom random)
    {
        text.Append("| Year | Place | Count |\n| --- | --- | ---: |\n");
        for (var row = random.Between(3, 6); row > 0; row--)
        {
            text.Append("| ").Append(random.Between(1990, 2025)).Append(" | ");
            prose.Phrase(2);
            text.Append(" | ").Append(random.Below(10_000)).Append(" |\n");
        }
        text.Append('\n');
    }
}
