using System.Collections.Frozen;
using Placard.Text;

namespace Placard.Outputs.Images;

/// <summary>The elements, attributes, properties and functions that a published drawing may hold. Everything else is left out.</summary>
internal static class SvgNames
{
    private static readonly string[] EmbeddedFonts =
        ["data:font/", "data:application/font-", "data:application/x-font-", "data:application/vnd.ms-opentype"];

    public static readonly FrozenSet<string> Elements = WordSet.Of("""
        svg g defs symbol use a switch view title desc style path rect circle ellipse line polyline polygon text tspan textPath image
        linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
        feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge
        feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        animate animateMotion animateTransform mpath set
        """);

    /// <summary>Elements that change an attribute while the drawing is shown.</summary>
    public static readonly FrozenSet<string> Animations = WordSet.Of("animate animateMotion animateTransform set");

    /// <summary>Properties, each of which may also be an attribute.</summary>
    public static readonly FrozenSet<string> Properties = WordSet.Of("""
        alignment-baseline animation animation-delay animation-direction animation-duration animation-fill-mode animation-iteration-count
        animation-name animation-play-state animation-timing-function background background-color baseline-shift block-progression border clip
        clip-path clip-rule color color-interpolation color-interpolation-filters color-profile color-rendering color-scheme content cursor cx cy d
        direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
        font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-synthesis font-variant font-variant-alternates
        font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings
        font-weight glyph-orientation-horizontal glyph-orientation-vertical height image-rendering inline-size isolation kerning letter-spacing
        lighting-color line-height margin marker marker-end marker-mid marker-start mask mask-mode mask-type max-height max-width min-height
        min-width mix-blend-mode opacity outline overflow padding paint-order pointer-events r rotate rx ry scale shape-inside shape-margin
        shape-padding shape-rendering shape-subtract solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
        stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width tab-size text-align text-align-last text-anchor
        text-decoration text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation text-overflow
        text-rendering text-shadow text-transform transform transform-box transform-origin transition translate unicode-bidi user-select
        vector-effect vertical-align visibility white-space width will-change word-break word-spacing word-wrap writing-mode x y
        """);

    public static readonly FrozenSet<string> FontProperties = WordSet.Of("""
        ascent-override descent-override font-display font-family font-stretch font-style font-weight line-gap-override size-adjust src unicode-range
        """);

    /// <summary>Attributes that are no properties; their values are read as CSS too, although most are plain.</summary>
    public static readonly FrozenSet<string> Attributes = WordSet.Of("""
        accumulate additive amplitude attributeName attributeType azimuth baseFrequency baseProfile begin bias by calcMode class
        clipPathUnits contentScriptType contentStyleType crossorigin data-name diffuseConstant divisor dur dx dy edgeMode elevation end exponent
        filterUnits focusable from fr fx fy gradientTransform gradientUnits id in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength keyPoints
        keySplines keyTimes lang lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits max media
        method min mode numOctaves offset operator order orient origin path pathLength patternContentUnits patternTransform patternUnits points
        pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits radius refX refY rel repeatCount repeatDur
        requiredExtensions requiredFeatures restart result role seed side slope spacing specularConstant specularExponent spreadMethod
        startOffset stdDeviation stitchTiles surfaceScale systemLanguage tabindex tableValues target targetX targetY textLength title to
        type values version viewBox viewTarget x1 x2 xChannelSelector y1 y2 yChannelSelector z zoomAndPan
        """);

    public static readonly FrozenSet<string> AtRules = WordSet.Of("@media @supports @keyframes @-webkit-keyframes @font-face");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Functions = WordSet.Of("""
        rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp abs sign round mod rem pow sqrt hypot log exp sin
        cos tan asin acos atan atan2 matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
        rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective cubic-bezier steps linear blur brightness contrast drop-shadow
        grayscale hue-rotate invert opacity saturate sepia inset circle ellipse polygon path rect xywh linear-gradient radial-gradient
        conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient local format tech icc-color accesskey repeat
        """, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsFunction(ReadOnlySpan<char> name) => Functions.Contains(name);

    public static bool IsAttribute(string name) =>
        Properties.Contains(name) || Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal)
            || name.StartsWith("data-", StringComparison.Ordinal);

    /// <summary>Attributes whose values are words for people.</summary>
    public static bool IsText(string name) =>
        name is "id" or "class" or "title" || name.StartsWith("aria-", StringComparison.Ordinal) || name.StartsWith("data-", StringComparison.Ordinal);

    public static bool IsEmbeddedFont(ReadOnlySpan<char> url)
    {
        foreach (var start in EmbeddedFonts)
        {
            if (url.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
