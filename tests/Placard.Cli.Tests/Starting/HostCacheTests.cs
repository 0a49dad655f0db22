using Placard.Tests.Support;

namespace Placard.Cli.Tests.Starting;

/// <summary>Hosts keep encoded images between builds: photographs take longer to encode than all else takes together.</summary>
public class HostCacheTests
{
    [Theory]
    [InlineData("netlify.toml", "/opt/build/cache/")]
    [InlineData("starter/netlify.toml", "/opt/build/cache/")]
    [InlineData(".gitlab-ci.yml", "paths: [.cache/]")]
    [InlineData("starter/.gitlab-ci.yml", "paths: [.cache/]")]
    [InlineData(".github/workflows/publish.yml", "path: .cache,")]
    [InlineData("starter/.github/workflows/archive.yml", "path: .cache,")]
    [InlineData("starter/.forgejo/workflows/archive.yml", "path: .cache,")]
    public void A_host_keeps_the_folder_of_the_image_cache(string configuration, string kept)
    {
        var text = File.ReadAllText(Path.Join(Repository.Root, configuration));
        Assert.Contains("PLACARD_CACHE", text, StringComparison.Ordinal);
        Assert.Contains(kept, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_job_that_publishes_on_GitHub_takes_the_cache_before_it_builds()
    {
        var steps = File.ReadAllText(Path.Join(Repository.Root, ".github/workflows/publish.yml")).ReplaceLineEndings("\n").Split("\n      - ");
        var builds = steps.Index().Where(step => step.Item.Trim().Split('\n')[0].EndsWith("--configuration Release", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, builds.Count);
        Assert.All(builds, build => Assert.Contains("actions/cache", steps[build.Index - 1], StringComparison.Ordinal));
    }
}
