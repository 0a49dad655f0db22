namespace Placard.Containers.Zip;

/// <summary>Numbers of the format: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.</summary>
internal static class ZipFields
{
    public const uint LocalHeader = 0x04034B50, DirectoryHeader = 0x02014B50, DataDescriptor = 0x08074B50;

    public const uint DirectoryEnd = 0x06054B50, DirectoryEnd64 = 0x06064B50, DirectoryEnd64Locator = 0x07064B50;

    public const int LocalHeaderLength = 30, DirectoryHeaderLength = 46, DirectoryEndLength = 22, DirectoryEnd64Length = 56, LocatorLength = 20;

    public const ushort Stored = 0, Deflated = 8;

    public const ushort IsEncrypted = 1, HasDescriptor = 1 << 3, IsPatch = 1 << 5, IsStronglyEncrypted = 1 << 6, IsUtf8 = 1 << 11, IsMasked = 1 << 13;

    public const ushort VersionDeflate = 20, VersionZip64 = 45;

    public const ushort Extra64 = 1;

    /// <summary>In the high byte of the version that made an entry.</summary>
    public const int Unix = 3, MacOs = 19;

    /// <summary>In the high half of the attributes: a file that its owner may write and all may read.</summary>
    public const uint RegularFile = 0x81A4;

    /// <summary>1 January 1980 at midnight, the first time that can be written.</summary>
    public const uint FirstTime = 0x00210000;
}
