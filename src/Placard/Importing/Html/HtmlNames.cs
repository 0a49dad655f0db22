using System.Collections.Frozen;
using Placard.Text;

namespace Placard.Importing.Html;

/// <summary>What the names of elements mean for a text.</summary>
internal static class HtmlNames
{
    /// <summary>Elements that are never shown, or not as words.</summary>
    public static FrozenSet<string> Unseen { get; } = WordSet.Of("""
        area base basefont bgsound canvas col colgroup command datalist frame frameset head link map meta noembed noframes param rp script source style
        svg template title track
        """);

    /// <summary>Unseen elements that a reader of the report would look for.</summary>
    public static FrozenSet<string> ReportedUnseen { get; } = WordSet.Of("canvas frame frameset script style svg");

    public static FrozenSet<string> Controls { get; } =
        WordSet.Of("button input keygen label legend meter optgroup option output progress select textarea");

    /// <summary>Blocks that can't be told from the lines around them by a line break alone.</summary>
    public static FrozenSet<string> Rich { get; } =
        WordSet.Of("blockquote details dir dl figure h1 h2 h3 h4 h5 h6 hr listing menu ol plaintext pre table ul xmp");

    /// <summary>Elements that stand in the page as a recording or a page of another site.</summary>
    public static FrozenSet<string> Media { get; } = WordSet.Of("audio embed iframe object video");

    /// <summary>Elements before and after which a line ends.</summary>
    public static FrozenSet<string> Blocks { get; } = WordSet.Of("""
        address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
        hgroup hr html li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp
        """);

    public static FrozenSet<string> Emphasis { get; } = WordSet.Of("cite dfn em i var");

    public static FrozenSet<string> Strong { get; } = WordSet.Of("b strong");

    public static FrozenSet<string> Struck { get; } = WordSet.Of("del s strike");

    public static FrozenSet<string> Code { get; } = WordSet.Of("code samp tt");

    /// <summary>Inline elements without a sign in Markdown that are written as HTML.</summary>
    public static FrozenSet<string> InlineHtml { get; } = WordSet.Of("bdi bdo ins kbd mark q rt ruby sub sup u");

    /// <summary>The elements that are written as HTML where a block can't be Markdown; of all others only what they hold.</summary>
    public static FrozenSet<string> KeptInHtml { get; } = WordSet.Of("""
        a abbr b bdi bdo blockquote br caption cite code dd del details dfn dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt
        ruby s samp small strong sub summary sup table tbody td tfoot th thead tr u ul var
        """);

    /// <summary>The attributes that are written in HTML, besides URLs.</summary>
    public static FrozenSet<string> KeptAttributes { get; } =
        WordSet.Of("abbr colspan dir headers lang open reversed rowspan scope span start title type value");

    /// <summary>Elements without an end tag.</summary>
    public static FrozenSet<string> Void { get; } = WordSet.Of("br hr img");
}
