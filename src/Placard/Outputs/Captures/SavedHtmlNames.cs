using System.Collections.Frozen;
using Placard.Text;

namespace Placard.Outputs.Captures;

/// <summary>The elements and attributes that the rendering of a captured page may hold. Everything else is left out.</summary>
internal static class SavedHtmlNames
{
    /// <summary>Elements that are written as they are, with their children. None changes how a parser reads what follows it.</summary>
    public static readonly FrozenSet<string> Elements = WordSet.Of("""
        a abbr acronym address area article aside audio b bdi bdo big blockquote br button caption center cite code col colgroup data dd del details dfn
        dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li main
        map mark marquee menu meter nav nobr ol optgroup option output p picture pre progress q rp rt ruby s samp search section select small source
        span strike strong sub summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video wbr
        """);

    public static readonly FrozenSet<string> Void = WordSet.Of("area br col hr img input source track wbr");

    /// <summary>Elements that go with all that they hold.</summary>
    public static readonly FrozenSet<string> Discarded =
        WordSet.Of("script template noembed noframes datalist param bgsound portal fencedframe slot canvas xml");

    /// <summary>Elements that can send something; all are switched off.</summary>
    public static readonly FrozenSet<string> Controls = WordSet.Of("button fieldset input select textarea");

    /// <summary>Attributes whose values load nothing and lead nowhere.</summary>
    private static readonly FrozenSet<string> Attributes = WordSet.Of("""
        abbr align alt axis bgcolor border bordercolor cellpadding cellspacing char charoff checked cite clear color cols colspan compact
        coords datetime decoding default dir direction face for frame headers height hidden high hspace kind label lang link alink vlink text
        loading low marginheight marginwidth topmargin leftmargin max maxlength min multiple name noshade nowrap open optimum placeholder readonly
        reversed role rows rowspan rules scope scrollamount selected shape size span srclang start summary title translate type usemap valign value
        vspace width wrap
        """);

    /// <summary>Names of classes and ids that begin with it are the archive's own.</summary>
    public const string OwnPrefix = "_placard";

    /// <summary>The longest value of a <c>data-</c> attribute that is kept for style sheets; longer ones are data for scripts.</summary>
    private const int MaxDataLength = 20;

    public static bool IsPlainAttribute(string name, string value) =>
        Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal)
        || (name.StartsWith("data-", StringComparison.Ordinal) && value.Length <= MaxDataLength);

    /// <summary>Whether a name can be written between a blank and an equals sign.</summary>
    public static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
