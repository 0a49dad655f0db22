using Placard.DocumentationSite;

// dotnet run --project docs/site -- FOLDER URL: writes an archive of this documentation to FOLDER, to be published at URL.
if (args is not [var folder, var url] || !Uri.TryCreate(url, UriKind.Absolute, out _))
{
    Console.Error.WriteLine("Usage: dotnet run --project docs/site -- FOLDER URL");
    return 2;
}
if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
{
    Console.Error.WriteLine($"{folder} is not empty.");
    return 2;
}
foreach (var (path, bytes) in new Documentation(Directory.GetCurrentDirectory(), url).Files())
{
    var target = Path.Join(folder, path);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllBytes(target, bytes);
}
return 0;
