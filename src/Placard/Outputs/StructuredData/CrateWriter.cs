using System.Buffers;
using System.Text.Json;

namespace Placard.Outputs.StructuredData;

/// <summary>Writes the entities of an RO-Crate, each in one line.</summary>
internal sealed class CrateWriter(IBufferWriter<byte> to) : IDisposable
{
    private readonly Utf8JsonWriter json = new(to, JsonOutput.Line);
    private bool isFirst = true;

    /// <param name="id">The relative or absolute IRI of the entity.</param>
    public void Entity(string id, Action<Utf8JsonWriter> properties, params string[] types)
    {
        if (!isFirst) to.Write(",\n"u8);
        isFirst = false;
        json.Reset();
        json.WriteStartObject();
        json.WriteString("@id", id);
        if (types.Length == 1) json.WriteString("@type", types[0]);
        else json.WriteTexts("@type", types);
        properties(json);
        json.WriteEndObject();
        json.Flush();
    }

    public void Dispose() => json.Dispose();
}
