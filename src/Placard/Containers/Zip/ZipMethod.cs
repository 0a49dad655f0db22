namespace Placard.Containers.Zip;

/// <summary>How the bytes of an entry lie in a zip.</summary>
public enum ZipMethod
{
    /// <summary>As they are; for what is compressed already.</summary>
    Stored,

    /// <summary>Deflated, or stored where that is not larger and the entry has at most <see cref="ZipItem.LargestItem"/> bytes.</summary>
    Deflated,
}
