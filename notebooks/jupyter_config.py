"""How Jupyter is set up for hearth: what is saved never holds outputs, which are data."""


def without_outputs(model, **_):
    """Empties the outputs of a notebook before it is written; on the page they stay until it is closed."""
    if model["type"] == "notebook" and model["content"]["nbformat"] == 4:
        for cell in model["content"]["cells"]:
            if cell["cell_type"] == "code":
                cell["outputs"], cell["execution_count"] = [], None


c.FileContentsManager.pre_save_hook = without_outputs  # noqa: F821, c is given by Jupyter
c.ContentsManager.pre_save_hook = without_outputs  # noqa: F821
