using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Placard.Content;
using Placard.Liquid;
using Placard.Locales;

namespace Placard.Theming;

/// <summary>
/// What stands between <c>{% shared %}</c> and <c>{% endshared %}</c>: rendered once for all pages of one language and folder depth
/// that are the same link of the navigation, or none. It sees <c>site</c>, what <c>{% shared name %}</c> names, and nothing else.
/// </summary>
internal sealed class SharedFragments
{
    /// <summary>Beyond this a fragment is rendered anew for each page, so that memory does not grow with the archive.</summary>
    private const long MaxBytes = 96 * 1024 * 1024;

    /// <summary>Where the next fragment is rendered; null while one is.</summary>
    [ThreadStatic] private static ArrayBufferWriter<byte>? spare;

    private readonly ConcurrentDictionary<Key, byte[]> rendered = new();
    private long bytes;

    /// <param name="slot">The slot of the one value that the block sees; -1 where there is none.</param>
    public void Write(TemplateBlock block, int slot, object? value, PageContext page, Frame frame)
    {
        var key = new Key(block.Content, page.Locale, page.IsRightToLeft, page.Root, page.IsNavigated ? page.Page.Permalink.Path : "", value);
        if (!rendered.TryGetValue(key, out var fragment))
        {
            var reads = BodyReads.Count;
            fragment = Render(block, slot, value, page, frame);
            // Every page that shows a body has to read it, so that the page's reads are known.
            if (BodyReads.Count == reads && Interlocked.Add(ref bytes, fragment.Length) <= MaxBytes) rendered.TryAdd(key, fragment);
        }
        frame.Writer.WriteUtf8(fragment);
    }

    private static byte[] Render(TemplateBlock block, int slot, object? value, PageContext page, Frame around)
    {
        var buffer = spare ?? new ArrayBufferWriter<byte>(4096);
        spare = null;
        using var writer = new Utf8PageWriter(buffer);
        var frame = around.Enter(block.Content, "shared", block.Place, page.WithoutPage(), writer);
        if (slot >= 0) frame[slot] = value;
        block.Content.Write(frame);
        var fragment = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        spare = buffer;
        return fragment;
    }

    /// <summary>Objects of the model are the same only if they are one: comparing records member by member would cost more than rendering.</summary>
    private readonly record struct Key(object Block, Locale Locale, bool IsRightToLeft, string Root, string Current, object? Value)
    {
        public bool Equals(Key other) =>
            ReferenceEquals(Block, other.Block) && ReferenceEquals(Locale, other.Locale) && IsRightToLeft == other.IsRightToLeft
            && Root == other.Root && Current == other.Current
            && (ReferenceEquals(Value, other.Value) || (Value is string or ValueType && Value.Equals(other.Value)));

        public override int GetHashCode() =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(Block), Root.Length, Value is string or ValueType
                ? Value.GetHashCode()
                : RuntimeHelpers.GetHashCode(Value));
    }
}
