namespace Placard.Importing;

/// <summary>Images and attachments by the URLs under which the former site had them.</summary>
public interface IImportMedia
{
    /// <summary>The file of a URL, to be copied to a path below <c>files/</c>; null where there is none.</summary>
    /// <param name="url">The absolute URL.</param>
    ImportedFile? Find(string url, string path);
}
