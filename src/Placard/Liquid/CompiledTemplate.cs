namespace Placard.Liquid;

/// <summary>
/// A template ready to run. The engine parses Liquid; running its tree takes it a task, a dictionary and a wrapper for nearly every
/// value, so the tree is turned once into nodes that write UTF-8 straight from the model. Tags that themes seldom use are left to the engine.
/// </summary>
/// <param name="nodes">What the template is made of.</param>
/// <param name="names">The names of its variables, by slot.</param>
internal sealed class CompiledTemplate(Node[] nodes, IReadOnlyList<string> names)
{
    /// <summary>The template in which nothing stands.</summary>
    public static readonly CompiledTemplate Empty = new([], []);

    public IReadOnlyList<string> Names => names;

    /// <summary>The slot of a variable; -1 where the template has none of that name.</summary>
    public int SlotOf(string name)
    {
        for (var slot = 0; slot < names.Count; slot++)
        {
            if (names[slot] == name) return slot;
        }
        return -1;
    }

    public void Write(TemplateHost host, Utf8PageWriter writer) => Write(new Frame(this, host, writer, depth: 0));

    public void Write(Frame frame) => nodes.Write(frame);
}
