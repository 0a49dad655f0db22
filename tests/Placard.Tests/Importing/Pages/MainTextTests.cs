using AngleSharp.Html.Parser;
using Placard.Importing.Pages;

namespace Placard.Tests.Importing.Pages;

/// <summary>A page whose text lies so deep that reading it once for each element around it would take seconds is read without SmartReader.</summary>
public class MainTextTests
{
    [Theory]
    [InlineData(20, true)]
    [InlineData(60, false)]
    public void The_text_of_a_page_is_found_however_deep_it_lies(int depth, bool isFound)
    {
        var text = string.Concat(Enumerable.Repeat("<p>The council answered the letter, and the members asked again, with more names.</p>", 5000));
        var html = $"<!DOCTYPE html><title>T</title><body>{string.Concat(Enumerable.Repeat("<div>", depth))}{text}";
        var main = MainText.Of(() => new HtmlParser().ParseDocument(html), new WrittenUrls());
        Assert.Equal(isFound, main.IsFound);
        Assert.Equal(5000, main.Text.QuerySelectorAll("p").Length);
    }
}
