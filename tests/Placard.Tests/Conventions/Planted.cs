// Compiled as if it belonged to the library, to show that the checks of its conventions find what they are there to find.

namespace Placard.Content.Planted
{
    internal sealed class PointsUp
    {
        public static Func<string> Name => () => typeof(Outputs.ISiteOutput).Name;
    }

    internal sealed class PointsUpByInheritance : Building.IOutputSink
    {
        public void Write(string path, ReadOnlySpan<byte> bytes)
        {
        }
    }
}

namespace Placard.Forms.Planted
{
    internal sealed class PointsSideways
    {
        public List<Letters.MailLink[]> Links { get; } = [];
    }

    internal sealed class PointsDown
    {
        public Urls.Permalink Permalink { get; init; }
    }
}

namespace Placard.Content.Planted
{
    internal static class Impure
    {
        public static async Task<string> ReadAsync(string path) => await File.ReadAllTextAsync(path).ConfigureAwait(false);

        public static IEnumerable<DateTime> Clock()
        {
            yield return DateTime.UtcNow;
        }

        public static void Say() => Console.WriteLine(Environment.MachineName);

        public static HttpClient Client() => new();

        public static int Threads() => Environment.ProcessorCount;
    }
}

namespace Placard.Letters.Planted
{
    internal sealed class Outer
    {
        public Inner.Part? Part { get; init; }
    }
}

namespace Placard.Letters.Planted.Inner
{
    internal sealed class Part
    {
        public Outer? Whole { get; init; }
    }
}

namespace Placard.Outputs.Planted
{
    internal sealed class ShowsEveryTarget
    {
        public static IEnumerable<string> Emails(Content.CampaignAction action) => action.Targets.Select(target => target.Email);
    }
}
