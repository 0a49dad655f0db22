using System.Collections.Frozen;
using Placard.Text;

namespace Placard.Outputs.Captures;

/// <summary>The at-rules, properties and functions that a captured style sheet may hold. Everything else is left out.</summary>
internal static class CssNames
{
    /// <summary>At-rules with rules in their block.</summary>
    public static readonly FrozenSet<string> RuleBlocks = Set("media supports layer container scope starting-style keyframes");

    /// <summary>At-rules with declarations in their block.</summary>
    public static readonly FrozenSet<string> DeclarationBlocks = Set("""
        font-face page counter-style font-palette-values property view-transition position-try
        top-left-corner top-left top-center top-right top-right-corner bottom-left-corner bottom-left bottom-center bottom-right bottom-right-corner
        """);

    /// <summary>Descriptors and properties that load nothing but by <c>url()</c> and <c>image-set()</c>, which are resolved.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Properties = Set("""
        accent-color align-content align-items align-self alignment-baseline all animation animation-composition animation-delay animation-direction
        animation-duration animation-fill-mode animation-iteration-count animation-name animation-play-state animation-timing-function appearance
        aspect-ratio backdrop-filter backface-visibility background background-attachment background-blend-mode background-clip background-color
        background-image background-origin background-position background-position-x background-position-y background-repeat background-size
        baseline-shift block-size border border-block border-block-color border-block-end border-block-end-color border-block-end-style
        border-block-end-width border-block-start border-block-start-color border-block-start-style border-block-start-width border-block-style
        border-block-width border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius border-bottom-style
        border-bottom-width border-collapse border-color border-end-end-radius border-end-start-radius border-image border-image-outset
        border-image-repeat border-image-slice border-image-source border-image-width border-inline border-inline-color border-inline-end
        border-inline-end-color border-inline-end-style border-inline-end-width border-inline-start border-inline-start-color
        border-inline-start-style border-inline-start-width border-inline-style border-inline-width border-left border-left-color
        border-left-style border-left-width border-radius border-right border-right-color border-right-style border-right-width border-spacing
        border-start-end-radius border-start-start-radius border-style border-top border-top-color border-top-left-radius border-top-right-radius
        border-top-style border-top-width border-width bottom box-align box-decoration-break box-direction box-flex box-ordinal-group box-orient
        box-pack box-shadow box-sizing break-after break-before break-inside caption-side caret-color clear clip clip-path clip-rule color
        color-adjust color-interpolation color-scheme column-break-after column-break-before column-break-inside column-count column-fill column-gap
        column-rule column-rule-color column-rule-style column-rule-width column-span column-width columns contain container container-name
        container-type content content-visibility counter-increment counter-reset counter-set cursor cx cy d direction display dominant-baseline
        empty-cells fill fill-opacity fill-rule filter flex flex-align flex-basis flex-direction flex-flow flex-grow flex-pack flex-shrink flex-wrap
        float flood-color flood-opacity font font-display font-family font-feature-settings font-kerning font-language-override font-optical-sizing
        font-palette font-size font-size-adjust font-smooth font-smoothing font-stretch font-style font-synthesis font-variant font-variant-alternates
        font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings
        font-weight forced-color-adjust gap grid grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-column-end
        grid-column-gap grid-column-start grid-gap grid-row grid-row-end grid-row-gap grid-row-start grid-template grid-template-areas
        grid-template-columns grid-template-rows hanging-punctuation height hyphenate-character hyphens image-orientation image-rendering
        inline-size inset inset-block inset-block-end inset-block-start inset-inline inset-inline-end inset-inline-start interpolation-mode isolation
        justify-content justify-items justify-self left letter-spacing lighting-color line-break line-clamp line-height list-style list-style-image
        list-style-position list-style-type margin margin-block margin-block-end margin-block-start margin-bottom margin-inline margin-inline-end
        margin-inline-start margin-left margin-right margin-top marker marker-end marker-mid marker-start mask mask-border mask-clip mask-composite
        mask-image mask-mode mask-origin mask-position mask-repeat mask-size mask-type max-block-size max-height max-inline-size max-width
        min-block-size min-height min-inline-size min-width mix-blend-mode object-fit object-position offset offset-anchor offset-distance offset-path
        offset-position offset-rotate opacity order orphans osx-font-smoothing outline outline-color outline-offset outline-style outline-width
        overflow overflow-anchor overflow-block overflow-clip-margin overflow-inline overflow-scrolling overflow-style overflow-wrap overflow-x
        overflow-y overscroll-behavior overscroll-behavior-x overscroll-behavior-y padding padding-block padding-block-end padding-block-start
        padding-bottom padding-inline padding-inline-end padding-inline-start padding-left padding-right padding-top page page-break-after
        page-break-before page-break-inside paint-order perspective perspective-origin place-content place-items place-self pointer-events position
        print-color-adjust quotes r resize right rotate row-gap ruby-align ruby-position rx ry scale scroll-behavior scroll-margin scroll-margin-top
        scroll-padding scroll-padding-top scroll-snap-align scroll-snap-stop scroll-snap-type scrollbar-color scrollbar-gutter scrollbar-width
        shape-image-threshold shape-margin shape-outside shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
        stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width tab-size table-layout tap-highlight-color text-align
        text-align-last text-anchor text-combine-upright text-decoration text-decoration-color text-decoration-line text-decoration-skip
        text-decoration-skip-ink text-decoration-style text-decoration-thickness text-emphasis text-emphasis-color text-emphasis-position
        text-emphasis-style text-fill-color text-indent text-justify text-orientation text-overflow text-rendering text-shadow text-size-adjust
        text-stroke text-stroke-color text-stroke-width text-transform text-underline-offset text-underline-position text-wrap top touch-action
        touch-callout transform transform-box transform-origin transform-style transition transition-delay transition-duration transition-property
        transition-timing-function translate unicode-bidi user-drag user-modify user-select vector-effect vertical-align visibility white-space
        white-space-collapse widows width will-change word-break word-spacing word-wrap writing-mode x y z-index zoom
        src unicode-range ascent-override descent-override line-gap-override size-adjust size marks bleed
        additive-symbols fallback negative pad prefix range speak-as suffix symbols system syntax inherits initial-value base-palette override-colors
        """).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Functions = Set("""
        rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix color-contrast light-dark device-cmyk var env attr calc calc-size min max clamp abs
        sign round mod rem pow sqrt hypot log exp sin cos tan asin acos atan atan2 minmax fit-content repeat counter counters symbols
        matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez
        rotate3d skew skewx skewy perspective cubic-bezier steps frames linear blur brightness contrast drop-shadow grayscale hue-rotate invert
        opacity saturate sepia alpha inset rect xywh circle ellipse polygon path ray shape linear-gradient radial-gradient conic-gradient
        repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient gradient from to color-stop cross-fade local format tech
        stylistic styleset character-variant swash ornaments annotation selector supports layer anchor anchor-size view scroll
        """).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsProperty(ReadOnlySpan<char> name) =>
        name.StartsWith("--") || Properties.Contains(name) || Properties.Contains(WithoutVendor(name));

    public static bool IsFunction(ReadOnlySpan<char> name) => Functions.Contains(name) || Functions.Contains(WithoutVendor(name));

    public static bool IsImageSet(ReadOnlySpan<char> name) => WithoutVendor(name).Equals("image-set", StringComparison.OrdinalIgnoreCase);

    public static string WithoutVendor(string name) => WithoutVendor(name.AsSpan()) is var bare && bare.Length == name.Length ? name : bare.ToString();

    private static ReadOnlySpan<char> WithoutVendor(ReadOnlySpan<char> name)
    {
        foreach (var vendor in (string[])["-webkit-", "-moz-", "-ms-", "-o-", "-khtml-"])
        {
            if (name.StartsWith(vendor, StringComparison.OrdinalIgnoreCase)) return name[vendor.Length..];
        }
        return name;
    }

    private static FrozenSet<string> Set(string names) => WordSet.Of(names, StringComparer.OrdinalIgnoreCase);
}
