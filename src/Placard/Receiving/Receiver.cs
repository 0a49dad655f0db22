namespace Placard.Receiving;

/// <summary>
/// The way back: makes rows of a table of signatures and a running total of what form handlers export. A pure function; a host reads and writes the files, and
/// keeps the state.
/// </summary>
public static class Receiver
{
    /// <summary>Reads exports or a review, and says what is to be written.</summary>
    public static ReceiveResult Receive(ReceiveRequest request) => new Reception(request).Run();
}
