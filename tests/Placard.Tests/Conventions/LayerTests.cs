using Placard.Building;
using Placard.Cli;
using Placard.Pictures;

namespace Placard.Tests.Conventions;

/// <summary>Layers point one way, and the library leaves disk, network and clock to its host.</summary>
public class LayerTests
{
    private static readonly IReadOnlyList<Dependency> Library = Dependencies.Of(typeof(SiteBuilder).Assembly.Location);

    private static readonly IReadOnlyList<Dependency> Program = Dependencies.Of(typeof(ExitCode).Assembly.Location);

    private static readonly IReadOnlyList<Dependency> ImageEncoder = Dependencies.Of(typeof(CachingImageEncoder).Assembly.Location);

    private static readonly IReadOnlyList<Dependency> Planted =
        [.. Dependencies.Of(typeof(LayerTests).Assembly.Location).Where(dependency => dependency.From.Contains(".Planted.", StringComparison.Ordinal))];

    [Fact]
    public void No_layer_uses_one_above_or_beside_it() => Assert.Empty(Layers.Violations(Library));

    [Fact]
    public void The_program_is_the_highest_layer() => Assert.Empty(Layers.Violations(Program));

    [Fact]
    public void The_image_encoder_uses_neither_the_build_nor_the_program() => Assert.Empty(Layers.Violations(ImageEncoder));

    [Fact]
    public void No_namespaces_use_each_other() => Assert.Empty(NamespaceCycles.Find([.. Library, .. ImageEncoder, .. Program]));

    [Fact]
    public void A_planted_cycle_of_namespaces_is_found() =>
        Assert.StartsWith("Placard.Letters.Planted, Placard.Letters.Planted.Inner:", Assert.Single(NamespaceCycles.Find(Planted)), StringComparison.Ordinal);

    [Fact]
    public void Every_type_belongs_to_a_layer() => Assert.All(
        Library.Concat(ImageEncoder).Select(dependency => dependency.From).Distinct().Where(type => type.StartsWith("Placard.", StringComparison.Ordinal)),
        type => Assert.NotNull(Layers.LayerOf(type)));

    [Fact]
    public void Every_layer_is_found() =>
        Assert.Equal(Layers.Names.Except(["Cli"]).Order(StringComparer.Ordinal),
            Library.Concat(ImageEncoder).Select(dependency => Layers.LayerOf(dependency.From)).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_library_touches_no_disk_network_clock_or_console() => Assert.Empty(Purity.Violations(Library));

    [Theory]
    [InlineData("Placard.Content.Site", "Placard.Reading.SiteReader", true)]
    [InlineData("Placard.Reading.SiteReader", "Placard.Content.Site", false)]
    [InlineData("Placard.Forms.FormBuilder", "Placard.Theming.Theme", true)]
    [InlineData("Placard.Building.SiteBuilder", "Placard.Packaging.Manifest", false)]
    [InlineData("Placard.Packaging.Manifest", "Placard.Building.SiteBuilder", true)]
    [InlineData("Placard.Pictures.VipsCodec", "Placard.Building.SiteBuilder", true)]
    [InlineData("Placard.Cli.Commands.BuildRun", "Placard.Pictures.VipsCodec", false)]
    [InlineData("Placard.Content.Site", "System.String", false)]
    public void A_use_is_judged_by_the_layers_it_joins(string from, string to, bool isViolation) =>
        Assert.Equal(isViolation, Layers.Violations([new Dependency(from, to)]).Any());

    [Fact]
    public void A_planted_use_of_a_higher_layer_is_found()
    {
        var found = Layers.Violations(Planted).Select(dependency => (dependency.From, dependency.To)).Distinct().ToList();
        Assert.Contains(("Placard.Content.Planted.PointsUp", "Placard.Outputs.ISiteOutput"), found);
        Assert.Contains(("Placard.Content.Planted.PointsUpByInheritance", "Placard.Building.IOutputSink"), found);
        Assert.Contains(("Placard.Forms.Planted.PointsSideways", "Placard.Letters.MailLink"), found);
        Assert.DoesNotContain(found, use => use.From.EndsWith("PointsDown", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.DateTime")]
    [InlineData("System.Console")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.Environment")]
    public void A_planted_use_of_the_environment_is_found(string type) =>
        Assert.Contains(Purity.Violations(Planted), dependency => dependency.To == type);

    [Fact]
    public void A_planted_question_for_the_processors_is_let_pass() =>
        Assert.DoesNotContain(Purity.Violations(Planted), dependency => dependency.Member == "get_ProcessorCount");
}
